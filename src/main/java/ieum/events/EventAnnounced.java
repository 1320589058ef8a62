package ieum.events;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** Organisers said something to everyone who comes; {@code told} where they are told at once. */
public record EventAnnounced(EventId id, UUID announcement, boolean told, AccountId by, Instant at)
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
