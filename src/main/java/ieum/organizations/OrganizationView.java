package ieum.organizations;

import ieum.accounts.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An organisation as pages and other modules see it. Not yet verified: no moment of it. */
public record OrganizationView(
        OrganizationId id,
        OrganizationText text,
        Instant registeredAt,
        @Nullable Instant verifiedAt,
        @Nullable AccountId verifiedBy,
        long version) {}
