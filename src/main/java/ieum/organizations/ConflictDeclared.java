package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A conflict of interest was declared; from now on the one concerned sees nothing of that organisation's proposals. */
public record ConflictDeclared(ConflictId id, AccountId concerned, OrganizationId about, AccountId by, Instant at)
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
