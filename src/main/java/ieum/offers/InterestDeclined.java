package ieum.offers;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** The centre or the offering side said no. */
public record InterestDeclined(
        InterestId id,
        OfferId offer,
        Party decliner,
        OrganizationId interested,
        OrganizationId centre,
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
