package ieum.offers;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** The interested side took it back before both had said yes. */
public record InterestWithdrawn(
        InterestId id,
        OfferId offer,
        boolean passedOn,
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
