package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A proposal was accepted, because a place became free and it was the first to wait; by whoever made the place free. */
public record ProposalPromoted(ProposalId id, OrganizationId applicant, OrganizationId centre, AccountId by, Instant at)
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
