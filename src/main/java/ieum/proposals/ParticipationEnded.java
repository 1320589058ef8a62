package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An accepted proposal leads to nothing more: its applicant stepped back, or its participation was ended. */
public record ParticipationEnded(
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
