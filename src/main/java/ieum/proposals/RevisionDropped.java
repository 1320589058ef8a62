package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** What was submitted stays as it was: the change that had been begun was given up. */
public record RevisionDropped(ProposalId id, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
