package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An expert was let go, or the invitation withdrawn before it was answered. */
public record ExpertRevoked(ExpertId id, CallId call, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
