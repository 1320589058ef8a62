package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An expert does not want to review; whoever holds the link says so, with an account or without. */
public record ExpertDeclined(
        ExpertId id, CallId call, @Nullable AccountId by, Instant at) implements Happening {
    @Override
    public @Nullable UUID actor() {
        return by == null ? null : by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
