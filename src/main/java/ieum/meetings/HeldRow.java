package ieum.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that people were told, as a line of a list.
 *
 * @param tasks that both confirmed
 * @param proposed that wait for the other
 */
public record HeldRow(
        MeetingId id,
        Instant startsAt,
        Instant endsAt,
        PartyView one,
        PartyView other,
        @Nullable Integer table,
        @Nullable String host,
        Outcome outcome,
        @Nullable Interest oneInterest,
        @Nullable Interest otherInterest,
        int tasks,
        int proposed) {}
