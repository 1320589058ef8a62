package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A proposal was withdrawn by its applicant, or its draft given up. */
public record ProposalWithdrawn(
        ProposalId id, OrganizationId applicant, OrganizationId centre, boolean submitted, AccountId by, Instant at)
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
