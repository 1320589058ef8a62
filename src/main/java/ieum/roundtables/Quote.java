package ieum.roundtables;

/** Whether the organisation of a statement may be quoted; asked only where whoever spoke agreed to that. */
public enum Quote {
    NONE,
    ASKED,
    APPROVED,
    REFUSED
}
