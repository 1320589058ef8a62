package ieum.events;

import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of an event, and who took it; why, where it was cancelled. */
public record StateView(
        EventStatus status,
        String byName,
        Instant at,
        @Nullable Text reason) {}
