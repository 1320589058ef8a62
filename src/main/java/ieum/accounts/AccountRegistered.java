package ieum.accounts;

import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** Someone may sign in from now on. */
public record AccountRegistered(AccountId id, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return id.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
