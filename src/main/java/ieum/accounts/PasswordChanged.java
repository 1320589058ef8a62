package ieum.accounts;

import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** Someone has a new password; their other devices were signed out. */
public record PasswordChanged(AccountId id, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return id.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
