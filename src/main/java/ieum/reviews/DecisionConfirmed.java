package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.proposals.ProposalId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A second person confirmed a decision: it is made. */
public record DecisionConfirmed(ProposalId id, AccountId proposer, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
