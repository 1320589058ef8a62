package ieum.challenges;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A named organisation accepted the terms of a challenge, and reads its details from now on. */
public record TermsAccepted(ChallengeId id, OrganizationId organization, AccountId by, Instant at)
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
