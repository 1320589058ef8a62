package ieum.meetings;

import ieum.events.EventId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A meeting as a line of the list over all events.
 *
 * @param tasks that both confirmed
 * @param contracts that came of it
 * @param opens whether the viewer may read its card
 */
public record MeetingRecord(
        MeetingId id,
        EventId event,
        Text eventTitle,
        Instant startsAt,
        ZoneId zone,
        PartyId one,
        String oneName,
        String otherName,
        Outcome outcome,
        int tasks,
        int contracts,
        boolean opens) {}
