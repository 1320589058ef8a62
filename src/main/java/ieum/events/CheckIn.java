package ieum.events;

import java.time.Instant;

/** What came of a ticket at the door; whoever came already is told since when. */
public record CheckIn(RegistrationId id, String person, boolean already, Instant cameAt) {}
