package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A changed version took the place of what had been submitted, under the same number. */
public record ProposalRevised(
        ProposalId id, OrganizationId applicant, String number, String sha256, AccountId by, Instant at)
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
