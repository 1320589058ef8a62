package ieum.meetings;

/** Where a wish comes from. */
public enum WishOrigin {
    OWN,
    /** Made by the organisers. */
    STAFF,
    /** From an interest in a pitch. */
    PITCH
}
