package ieum.meetings.engine;

/**
 * What alone would make room for a meeting, with nothing else moved.
 *
 * @param participant whom it asks something of, or {@value Request#NONE}
 * @param request the meeting of lower weight that is given up, or {@value Request#NONE}
 */
public record Remedy(Kind kind, int slot, int participant, int request) {
    /** The cheapest first. */
    public enum Kind {
        /** Nothing is needed any more: something else made room. */
        PLACE,
        ADD_TABLE,
        RAISE_LIMIT,
        ASK_TO_COME,
        ADD_INTERPRETER,
        GIVE_UP
    }
}
