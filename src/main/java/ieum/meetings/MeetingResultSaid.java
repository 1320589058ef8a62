package ieum.meetings;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** One of the two said what has come of a meeting. */
public record MeetingResultSaid(MeetingId id, EventId event, PartyId party, AccountId by, Instant at)
        implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
