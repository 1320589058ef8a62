package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.programs.CallId;
import ieum.shared.Text;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An expert whom a call asks to review, and what became of it.
 *
 * @param affiliation where they work, by name
 * @param account once they have accepted
 * @param reason why they declined, if they said so
 * @param reviews how many they have submitted for the call
 */
public record ExpertView(
        ExpertId id,
        CallId call,
        ExpertText text,
        String affiliation,
        ExpertStatus status,
        AccountId invitedBy,
        Instant sentAt,
        @Nullable AccountId account,
        @Nullable Instant answeredAt,
        @Nullable Text reason,
        @Nullable Instant endedAt,
        int reviews) {
    static final Duration GOOD_FOR = Duration.ofDays(14);

    public Instant expiresAt() {
        return sentAt.plus(GOOD_FOR);
    }

    boolean isOpen() {
        return status == ExpertStatus.INVITED;
    }

    ExpertView at(String affiliation, int reviews) {
        return new ExpertView(
                id, call, text, affiliation, status, invitedBy, sentAt, account, answeredAt, reason, endedAt, reviews);
    }
}
