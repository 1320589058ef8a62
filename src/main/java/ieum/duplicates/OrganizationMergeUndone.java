package ieum.duplicates;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** One that had been made of two became two again. */
public record OrganizationMergeUndone(OrganizationId kept, OrganizationId restored, AccountId by, Instant at)
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
