package ieum.duplicates;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** Two that were one became one. */
public record OrganizationMerged(
        OrganizationId kept, OrganizationId absorbed, String absorbedName, AccountId by, Instant at)
        implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return kept.value();
    }
}
