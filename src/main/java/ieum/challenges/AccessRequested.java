package ieum.challenges;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An organisation asked to read the details of a challenge. */
public record AccessRequested(
        ChallengeId id, OrganizationId owner, OrganizationId organization, AccountId by, Instant at)
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
