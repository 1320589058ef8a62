package ieum.matching;

/** Why a suggestion does not fit. */
public enum Ground {
    OTHER_FIELD,
    TOO_EARLY,
    TOO_LARGE,
    TOO_FAR,
    KNOWN_ALREADY,
    NO_INTEREST,
    OTHER
}
