package ieum.organizations;

import ieum.accounts.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** Who confirmed that an organisation is what it says, and when. */
@Embeddable
record Verification(
        @Embedded
        @AttributeOverride(name = "value", column = @Column(name = "verified_by", table = "organization_verification"))
        AccountId by,

        @Column(name = "verified_at", table = "organization_verification")
        Instant at) {}
