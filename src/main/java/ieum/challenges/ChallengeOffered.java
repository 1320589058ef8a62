package ieum.challenges;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A demand company asked the centre to publish its challenge. */
public record ChallengeOffered(ChallengeId id, OrganizationId owner, OrganizationId centre, AccountId by, Instant at)
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
