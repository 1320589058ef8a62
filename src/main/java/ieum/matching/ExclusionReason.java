package ieum.matching;

/** Why an organisation does not want to be brought together with another. */
public enum ExclusionReason {
    COMPETITOR,
    SAME_GROUP,
    MET_BEFORE,
    NO_THANKS
}
