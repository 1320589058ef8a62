package ieum.matching;

/** How far two have been brought together. */
public enum IntroductionStatus {
    /** Noted by the centre, or asked for by one side; the other knows nothing. */
    SUGGESTED,
    /** Both sides are asked. */
    INTRODUCED,
    /** Both said yes. */
    TALKING,
    /** A proposal was submitted, or the centre proposed a match. */
    PROPOSED,
    /** A match that both confirmed. */
    CONFIRMED,
    DECLINED;

    public boolean isOver() {
        return this == CONFIRMED || this == DECLINED;
    }
}
