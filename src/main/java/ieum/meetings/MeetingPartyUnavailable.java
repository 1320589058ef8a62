package ieum.meetings;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** Somebody said that they are not there for meetings that they were told; so many. */
public record MeetingPartyUnavailable(PartyId id, EventId event, int meetings, AccountId by, Instant at)
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
