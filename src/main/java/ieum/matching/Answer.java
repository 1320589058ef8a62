package ieum.matching;

import ieum.accounts.AccountId;
import ieum.programs.Side;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the answers. */
@Embeddable
record Answer(
        @Enumerated(EnumType.STRING) Side side,
        boolean confirmed,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "given_by"))
        AccountId by,

        @Column(name = "given_at") Instant at,

        @Embedded
        @AttributeOverride(name = "original", column = @Column(name = "reason"))
        @AttributeOverride(name = "language", column = @Column(name = "reason_language"))
        @Nullable Text reason) {
    MatchAnswer view() {
        return new MatchAnswer(side, confirmed, by, at, reason);
    }
}
