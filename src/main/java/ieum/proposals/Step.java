package ieum.proposals;

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

/** A row of the history. */
@Embeddable
record Step(
        @Enumerated(EnumType.STRING) ProposalStatus status,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "made_by"))
        AccountId by,

        @Column(name = "made_at") Instant at,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "reason"))
        @AttributeOverride(name = "language", column = @Column(name = "reason_language"))
        @Nullable Text reason) {
    ProposalStep view() {
        return new ProposalStep(status, by, at, reason);
    }
}
