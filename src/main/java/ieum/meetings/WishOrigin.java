package ieum.meetings;

/** Where a wish comes from. */
public enum WishOrigin {
    OWN,
    /** Made by the organisers. */
    STAFF,
    /** From an interest in a pitch. */
    PITCH,
    /** From what the portal suggested. */
    SUGGESTION,
    /** From the page of a challenge. */
    CHALLENGE,
    /** From the page of an offer. */
    OFFER,
    /** It was not met at the event before. */
    EARLIER;

    /** Whether whoever wishes says so themselves. */
    boolean isOwn() {
        return this != STAFF && this != PITCH;
    }
}
