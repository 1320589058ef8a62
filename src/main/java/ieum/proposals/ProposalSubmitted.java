package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A proposal was submitted, and received under this number. */
public record ProposalSubmitted(
        ProposalId id,
        OrganizationId applicant,
        OrganizationId centre,
        ProgramId program,
        String number,
        String sha256,
        AccountId by,
        Instant at)
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
