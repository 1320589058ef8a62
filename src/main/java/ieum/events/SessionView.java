package ieum.events;

/** A session as pages and other modules see it. */
public record SessionView(SessionId id, SessionText text) {}
