package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An applicant began to change what it had submitted, which counts until the change is submitted. */
public record RevisionBegun(ProposalId id, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
