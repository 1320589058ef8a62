package ieum.challenges;

import ieum.accounts.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A row of the history. */
@Embeddable
record Step(
        @Enumerated(EnumType.STRING) ChallengeStep.Kind kind,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "made_by"))
        AccountId by,

        @Column(name = "made_at") Instant at,
        String remark) {
    ChallengeStep view() {
        return new ChallengeStep(kind, by, at, remark);
    }
}
