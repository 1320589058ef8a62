package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Proposals of a call were given to reviewers, who are told. */
public record ReviewersAssigned(CallId id, List<AccountId> reviewers, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
