package ieum.reviews;

/** What a batch does with its proposals: lets them pass a stage of their call, or decides. */
public enum BatchOutcome {
    PASS,
    ACCEPT,
    WAITLIST,
    DECLINE;

    /** What is decided on each. */
    Outcome decision() {
        if (this == PASS) throw new IllegalStateException("passing a stage decides nothing");
        return Outcome.valueOf(name());
    }
}
