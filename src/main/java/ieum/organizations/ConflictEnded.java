package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A conflict of interest is over; the one concerned sees that organisation's proposals again. */
public record ConflictEnded(ConflictId id, AccountId concerned, OrganizationId about, AccountId by, Instant at)
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
