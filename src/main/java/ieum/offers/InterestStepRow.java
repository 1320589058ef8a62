package ieum.offers;

import ieum.accounts.AccountId;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of an interest's history. */
@Embeddable
record InterestStepRow(
        @Column(name = "status") @Enumerated(EnumType.STRING)
        InterestStatus to,

        @Enumerated(EnumType.STRING) Party party,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "made_by"))
        AccountId by,

        @Column(name = "made_at") Instant at,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "remark"))
        @AttributeOverride(name = "language", column = @Column(name = "remark_language"))
        @Nullable Text remark) {
    InterestStep view() {
        return new InterestStep(to, party, by, at, remark);
    }
}
