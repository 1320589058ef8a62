package ieum.programs;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An organisation takes part from now on, and holds a place. */
public record PlaceTaken(
        ProgramId id, OrganizationId centre, Side side, OrganizationId organization, AccountId by, Instant at)
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
