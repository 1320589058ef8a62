package ieum.offers;

/** Who takes part in an interest. */
public enum Party {
    INTERESTED,
    CENTRE,
    OFFERER
}
