package ieum.matching;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An organisation wished not to be brought together with another, who is not named. */
public record ExclusionAdded(OrganizationId organization, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return organization.value();
    }
}
