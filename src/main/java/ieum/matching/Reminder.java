package ieum.matching;

/** When somebody is reminded of a reply. */
public enum Reminder {
    /** Some days before. */
    AHEAD,
    /** On the day. */
    TODAY,
    /** Afterwards; this tells the centre. */
    OVERDUE
}
