package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A draft was written as it had been before. */
public record VersionRestored(ProposalId id, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
