package ieum.meetings;

import ieum.events.EventId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody is asked to say what became of meetings; so many. */
public record MeetingCardsAsked(PartyId id, EventId event, int meetings, Instant at) implements Happening {
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
