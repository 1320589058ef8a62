package ieum.challenges;

import ieum.accounts.AccountId;
import java.time.Instant;

/** One thing that happened to a challenge, as its history shows it. */
public record ChallengeStep(Kind kind, AccountId by, Instant at, String remark) {
    /** What may happen to one. */
    public enum Kind {
        DRAFTED,
        REVISED,
        OFFERED,
        RETURNED,
        PUBLISHED,
        CLOSED
    }
}
