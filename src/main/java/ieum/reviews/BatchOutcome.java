package ieum.reviews;

/** What a batch does with its proposals: lets them pass a stage of their call, decides, or confirms what others proposed. */
public enum BatchOutcome {
    PASS,
    ACCEPT,
    WAITLIST,
    DECLINE,
    CONFIRM;

    /** Whether it is given a reason: who comes further is told none, and what is confirmed has its own. */
    public boolean isReasoned() {
        return this != PASS && this != CONFIRM;
    }

    /** What is decided on each. */
    Outcome decision() {
        return Outcome.valueOf(name());
    }
}
