package ieum.offers;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** Both sides have said yes, and know each other from now on. */
public record InterestAccepted(
        InterestId id,
        OfferId offer,
        OrganizationId owner,
        OrganizationId interested,
        OrganizationId centre,
        ProgramId program,
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
