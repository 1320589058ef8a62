package ieum.offers;

/** Where an interest stands: with the centre, with the offering side, or at its end. */
public enum InterestStatus {
    EXPRESSED,
    PASSED_ON,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    /** Whether somebody has still to answer. */
    public boolean isOpen() {
        return this == EXPRESSED || this == PASSED_ON;
    }
}
