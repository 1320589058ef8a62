package ieum.matching;

import ieum.accounts.AccountId;
import ieum.programs.Side;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one side was asked, and what it said.
 *
 * @param due until when; nothing where it came by itself
 */
@Embeddable
public record IntroductionReply(
        @Enumerated(EnumType.STRING) Side side,
        @Column(name = "asked_at") Instant askedAt,
        @Column(name = "due_at") @Nullable Instant due,
        @Nullable Boolean agreed,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "given_by")) @Nullable AccountId by,

        @Column(name = "given_at") @Nullable Instant at) {
    static IntroductionReply asked(Side side, Instant at, Instant due) {
        return new IntroductionReply(side, at, due, null, null, null);
    }

    static IntroductionReply byItself(Side side, AccountId by, Instant at) {
        return new IntroductionReply(side, at, null, true, by, at);
    }

    IntroductionReply given(boolean agreed, AccountId by, Instant at) {
        return new IntroductionReply(side, askedAt, due, agreed, by, at);
    }

    public boolean isOpen() {
        return at == null;
    }

    public boolean isOverdue(Instant now) {
        return isOpen() && due != null && !now.isBefore(due);
    }
}
