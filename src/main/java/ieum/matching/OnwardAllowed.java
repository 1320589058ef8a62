package ieum.matching;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.proposals.ProposalId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An applicant allows that a declined proposal is offered to other fitting challenges. */
public record OnwardAllowed(ProposalId id, OrganizationId applicant, OrganizationId centre, AccountId by, Instant at)
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
