package ieum.offers;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An organisation is interested in an offer; the centre passes it on, or declines. */
public record InterestExpressed(
        InterestId id, OfferId offer, OrganizationId interested, OrganizationId centre, AccountId by, Instant at)
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
