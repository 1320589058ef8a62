package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a centre could not confirm an organisation; answered once the organisation has changed what it says of itself. */
@Embeddable
public record VerificationRefusal(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "refused_by"))
        AccountId by,

        @Column(name = "refused_at") Instant at,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "reason"))
        @AttributeOverride(name = "language", column = @Column(name = "reason_language"))
        Text reason,

        @Nullable Instant answeredAt) {
    VerificationRefusal answered(Instant at) {
        return answeredAt == null ? new VerificationRefusal(by, this.at, reason, at) : this;
    }
}
