package ieum.events;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** What was announced holds no more. */
public record EventAnnouncementWithdrawn(EventId id, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
