package ieum.meetings;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** One of the two reported a contract. */
public record MeetingContractReported(
        MeetingContractId id, EventId event, MeetingId meeting, PartyId from, PartyId to, AccountId by, Instant at)
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
