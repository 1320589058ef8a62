package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.proposals.ProposalId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A second person sent a proposed decision back to whoever proposed it. */
public record DecisionReturned(ProposalId id, AccountId proposer, String reason, AccountId by, Instant at)
        implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
