package ieum.events;

import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A session as a line of the list over all events, with who speaks there. */
public record SessionRow(
        SessionId id,
        EventId event,
        Text title,
        SessionKind kind,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        Text eventTitle,
        String speaker,
        List<SpeakerText> speakers) {}
