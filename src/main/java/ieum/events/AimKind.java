package ieum.events;

/** What an event is for, or what is expected to come of it. */
public enum AimKind {
    AIM,
    OUTCOME
}
