package ieum.meetings.engine;

/** What stands against a meeting in a slot. A and B are its two participants. */
public enum Obstacle {
    A_AWAY,
    B_AWAY,
    A_BUSY,
    B_BUSY,
    /** In another meeting that leaves no time for the way. */
    A_TRAVELS,
    B_TRAVELS,
    A_FULL,
    B_FULL,
    TABLES_FULL,
    NO_INTERPRETER,
    NOT_ALLOWED
}
