package ieum.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has meetings on the day of an event, and whether they have come.
 *
 * @param here whether anybody of theirs has come to the event
 * @param late whether the organisers said that they come later or not at all
 * @param comesAt from which round on they are expected then; none where they do not come any more
 * @param next their next meeting, or the one that goes on
 */
public record Arrival(
        PartyView party,
        boolean here,
        boolean late,
        @Nullable Instant comesAt,
        @Nullable ToldMeeting next) {}
