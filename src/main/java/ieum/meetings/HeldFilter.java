package ieum.meetings;

/** Which meetings of a list. */
public enum HeldFilter {
    ALL,
    HELD,
    UNSAID,
    /** Did not take place, or the two say different things. */
    NOT_HELD,
    /** With a task that both confirmed. */
    WITH_TASK;

    boolean has(HeldRow row) {
        return switch (this) {
            case ALL -> true;
            case HELD -> row.outcome() == Outcome.HELD;
            case UNSAID -> row.outcome() == Outcome.UNSAID;
            case NOT_HELD -> row.outcome() == Outcome.NOT_HELD || row.outcome() == Outcome.DISPUTED;
            case WITH_TASK -> row.tasks() > 0;
        };
    }
}
