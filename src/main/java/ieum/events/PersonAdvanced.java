package ieum.events;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who waited has a place at an event: the portal gave it, for one became free. */
public record PersonAdvanced(RegistrationId id, EventId event, AccountId registeredBy, Instant at)
        implements Happening {
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
