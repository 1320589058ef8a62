package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who confirmed that an organisation is what it says, when, and what was checked. */
@Embeddable
record Verification(
        @Embedded
        @AttributeOverride(name = "value", column = @Column(name = "verified_by", table = "organization_verification"))
        AccountId by,

        @Column(name = "verified_at", table = "organization_verification")
        Instant at,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "note", table = "organization_verification"))
        @AttributeOverride(
                name = "language",
                column = @Column(name = "note_language", table = "organization_verification"))
        @Nullable Text note) {}
