package ieum.events;

import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;

/** An event as a line of a list. */
public record EventRow(
        EventId id,
        Text title,
        String organizerName,
        String venue,
        ZoneId zone,
        Instant startsAt,
        Instant endsAt,
        EventStatus status,
        Figures figures) {}
