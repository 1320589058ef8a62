package ieum.reviews;

/** What will happen to a proposal of a batch when it is confirmed, as things stand. */
public enum Foresight {
    PASSED,
    ACCEPTED,
    WAITLISTED,
    DECLINED,
    /** A second person is to confirm it. */
    PROPOSED,
    PROPOSED_BY_OTHER,
    PROPOSED_BY_YOU,
    /** What is proposed has changed since it was looked at. */
    PROPOSED_ANEW,
    NOT_PROPOSED,
    /** No place is left. */
    FULL,
    /** A gate before the decision is not passed. */
    HELD_BACK,
    /** It does not wait at the stage that is to be passed. */
    NOT_AT_STAGE,
    DECIDED,
    WAITS_ALREADY,
    HOLDS_PLACE,
    HISTORIC,
    NOT_YOURS,
    /** It is that of one's own organisation. */
    OWN,
    GONE;

    public boolean happens() {
        return this == PASSED || this == ACCEPTED || this == WAITLISTED || this == DECLINED || this == PROPOSED;
    }
}
