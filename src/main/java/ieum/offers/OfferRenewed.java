package ieum.offers;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** It is listed for longer, or again. */
public record OfferRenewed(OfferId id, OrganizationId owner, Instant endsAt, AccountId by, Instant at)
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
