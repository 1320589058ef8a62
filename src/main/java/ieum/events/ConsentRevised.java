package ieum.events;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who comes agreed to something, or took it back; without an account, the ticket in hand. */
public record ConsentRevised(
        RegistrationId id, EventId event, @Nullable AccountId by, Instant at) implements Happening {
    @Override
    public @Nullable UUID actor() {
        return by == null ? null : by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
