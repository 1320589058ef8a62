package ieum.events;

import ieum.shared.Text;
import java.time.Instant;
import java.util.UUID;

/** What organisers say to everyone who comes. */
public record Announcement(UUID id, Text body, Instant at) {}
