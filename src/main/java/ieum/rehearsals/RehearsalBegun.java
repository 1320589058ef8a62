package ieum.rehearsals;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** Staff began to rehearse a call. */
public record RehearsalBegun(CallId id, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
