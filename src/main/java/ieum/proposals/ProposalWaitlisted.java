package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A proposal was put on the wait list of its track, with a reason that its applicant receives. */
public record ProposalWaitlisted(
        ProposalId id, OrganizationId applicant, OrganizationId centre, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
