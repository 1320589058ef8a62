package ieum.reviews;

/** How a proposal may be decided. */
public enum Outcome {
    ACCEPT,
    WAITLIST,
    DECLINE
}
