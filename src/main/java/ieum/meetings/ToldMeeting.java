package ieum.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that both were told.
 *
 * @param one who looks for solutions, where only one of the two does
 * @param site where there are several
 * @param table from 1; none where one of the two brings their own
 * @param host whose table it is then
 */
public record ToldMeeting(
        MeetingId id,
        Instant startsAt,
        Instant endsAt,
        @Nullable String site,
        PartyView one,
        PartyView other,
        @Nullable Integer table,
        @Nullable String host,
        @Nullable String interpreter) {
    public boolean has(PartyId party) {
        return one.id().equals(party) || other.id().equals(party);
    }

    /** Whether it goes on at that moment. */
    public boolean isAt(Instant moment) {
        return !moment.isBefore(startsAt) && moment.isBefore(endsAt);
    }

    MeetingView seenBy(PartyId party) {
        return new MeetingView(
                id, startsAt, endsAt, site, one.id().equals(party) ? other : one, table, host, interpreter);
    }
}
