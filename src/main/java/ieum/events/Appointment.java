package ieum.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that somebody who comes has with somebody else.
 *
 * @param id stays when it moves, so that calendars move it, too
 * @param with whom they meet
 * @param site where the event has several
 * @param table from 1; none where it is at somebody's own
 * @param host whose table it is then
 */
public record Appointment(
        UUID id,
        Instant startsAt,
        Instant endsAt,
        String with,
        @Nullable String site,
        @Nullable Integer table,
        @Nullable String host) {}
