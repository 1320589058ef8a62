package ieum.rehearsals;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rehearsal of a call was thrown away, by somebody or because its days were over. */
public record RehearsalEnded(CallId id, @Nullable AccountId by, Instant at) implements Happening {
    @Override
    public @Nullable UUID actor() {
        return by == null ? null : by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
