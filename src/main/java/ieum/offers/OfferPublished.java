package ieum.offers;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** It is listed from now on. */
public record OfferPublished(
        OfferId id, OrganizationId owner, OrganizationId centre, ProgramId program, AccountId by, Instant at)
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
