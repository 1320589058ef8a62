package ieum.meetings;

/** Which meetings of a list. */
public enum HeldFilter {
    ALL,
    HELD,
    UNSAID,
    /** Did not take place, or the two say different things. */
    NOT_HELD,
    /** With a task that both confirmed. */
    WITH_TASK,
    /** Of which one of the two says that they work together now, or with a contract. */
    WITH_RESULT;

    boolean has(HeldRow row) {
        return has(row.outcome(), row.tasks(), row.fruitful());
    }

    boolean has(Outcome outcome, int tasks, boolean fruitful) {
        return switch (this) {
            case ALL -> true;
            case HELD -> outcome == Outcome.HELD;
            case UNSAID -> outcome == Outcome.UNSAID;
            case NOT_HELD -> outcome == Outcome.NOT_HELD || outcome == Outcome.DISPUTED;
            case WITH_TASK -> tasks > 0;
            case WITH_RESULT -> fruitful;
        };
    }
}
