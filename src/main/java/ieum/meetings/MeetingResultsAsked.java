package ieum.meetings;

import ieum.events.EventId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is asked, half a year later, what has come of meetings; so many. */
public record MeetingResultsAsked(PartyId id, EventId event, int meetings, Instant at) implements Happening {
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
