package ieum.programs;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** An organisation takes part no longer: its place is free. */
public record PlaceReturned(
        ProgramId id, OrganizationId centre, Side side, OrganizationId organization, AccountId by, Instant at)
        implements Happening {
    public HeldPlace place() {
        return new HeldPlace(id, centre, side, organization);
    }

    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
