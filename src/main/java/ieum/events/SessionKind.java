package ieum.events;

/** What people do in a session. */
public enum SessionKind {
    TALK,
    ROUND_TABLE,
    PARTNERING,
    PITCH,
    BRIEFING,
    GENERAL_MEETING,
    WORKSHOP,
    NETWORKING
}
