package ieum.meetings;

import ieum.accounts.AccountId;
import ieum.events.EventId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** The organisers have seen a contract. */
public record MeetingContractVerified(MeetingContractId id, EventId event, MeetingId meeting, AccountId by, Instant at)
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
