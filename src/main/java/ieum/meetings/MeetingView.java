package ieum.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that both were told, as one of them sees it.
 *
 * @param site where there are several
 * @param table from 1; none where one of the two brings their own
 * @param host whose table it is then
 */
public record MeetingView(
        MeetingId id,
        Instant startsAt,
        Instant endsAt,
        @Nullable String site,
        PartyView other,
        @Nullable Integer table,
        @Nullable String host,
        @Nullable String interpreter) {}
