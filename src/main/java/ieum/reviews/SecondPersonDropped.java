package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** From now on one person decides for a call. */
public record SecondPersonDropped(CallId id, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
