package ieum.events;

/**
 * A session that does not go as the agenda says.
 *
 * @param minutes that it should have begun earlier, should have ended earlier, or will begin later
 */
public record Lateness(Kind kind, SessionView session, long minutes) {
    /** Nobody said that it began; it goes on past its end; it was said to begin later. */
    public enum Kind {
        NOT_BEGUN,
        OVER_TIME,
        DELAYED
    }
}
