package ieum.accounts;

import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who cannot sign in asked for a link by which to choose a new password. Who it was is not known. */
public record PasswordResetAsked(AccountId id, Instant at) implements Happening {
    /** When that link stops being good. */
    public Instant until() {
        return at.plus(PasswordResets.GOOD_FOR);
    }

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
