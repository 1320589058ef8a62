package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An expert was asked to review for a call, by mail; also when the mail is sent once more. */
public record ExpertInvited(ExpertId id, CallId call, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
