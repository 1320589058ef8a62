package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a proposal, as its history shows it; a decision comes with its reason. */
public record ProposalStep(
        ProposalStatus status,
        AccountId by,
        Instant at,
        @Nullable Text reason) {
    /** By whom those who apply did it is kept. */
    ProposalStep withoutNames() {
        var theirs = status == ProposalStatus.DRAFT
                || status == ProposalStatus.SUBMITTED
                || status == ProposalStatus.WITHDRAWN;
        return theirs ? new ProposalStep(status, AccountId.NOBODY, at, null) : this;
    }

    /** Whoever accepts gives a reason; the only acceptance without one is that of the portal, from the wait list. */
    public boolean movedUp() {
        return status == ProposalStatus.ACCEPTED && reason == null;
    }
}
