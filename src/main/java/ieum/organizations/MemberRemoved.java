package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** Someone is no longer a member of an organisation; it counts at their next request. */
public record MemberRemoved(OrganizationId id, AccountId member, AccountId by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by.value();
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
