package ieum.offers;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** The centre passed it on; the offering side answers. */
public record InterestPassedOn(
        InterestId id,
        OfferId offer,
        OrganizationId owner,
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

    @Override
    public String act() {
        return "interest.passed-on";
    }
}
