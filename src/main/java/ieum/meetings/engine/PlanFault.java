package ieum.meetings.engine;

/**
 * What is wrong with a plan.
 *
 * @param number of the request, participant or slot that it concerns, as its kind says; 0 where it is all of it
 */
public record PlanFault(Kind kind, int number) {
    /** What can be wrong. */
    public enum Kind {
        /** The plan is of another number of requests. */
        SIZE,
        NO_SUCH_SLOT,
        /** Neither participants nor slots matter: the request is not for then. */
        SLOT_NOT_ALLOWED,
        /** One of the two is not there. */
        AWAY,
        /** Of a participant: in two meetings at once, or without the time to get from one to the next. */
        TWO_MEETINGS,
        /** Of a participant: more meetings than they take. */
        TOO_MANY,
        /** Of a slot: more meetings than tables. */
        TABLES_FULL,
        NO_TABLE,
        NO_SUCH_TABLE,
        /** Of a slot: two meetings at one table. */
        ONE_TABLE,
        /** At a table of the site although one of the two has their own, or at the table of somebody else. */
        NOT_THEIR_TABLE,
        /** A table or an interpreter for a meeting that does not take place. */
        NEEDLESS,
        PIN_MOVED,
        PINNED_TABLE_MOVED,
        NO_INTERPRETER,
        NO_SUCH_INTERPRETER,
        INTERPRETER_UNABLE,
        INTERPRETER_AWAY,
        INTERPRETER_TWICE,
        /** The score is not that of the plan. */
        SCORE,
        /** Heavier than what is said to be the most. */
        ABOVE_BOUND
    }
}
