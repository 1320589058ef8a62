package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.proposals.ProposalId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A reviewer gave scores and a comment; the centre sees them when it decides. */
public record ReviewSubmitted(ReviewId id, ProposalId proposal, OrganizationId organization, AccountId by, Instant at)
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
