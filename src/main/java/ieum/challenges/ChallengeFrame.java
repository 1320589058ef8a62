package ieum.challenges;

import ieum.shared.Text;
import java.time.Instant;

/** What upper modules need of a challenge whoever looks: its public title, and whether it is open to proposals. */
public record ChallengeFrame(ChallengeId id, Text title, ChallengeStatus status, Instant deadline) {
    /** Until its deadline, which a grace period or an extension may move. */
    public boolean isOpen() {
        return status == ChallengeStatus.PUBLISHED;
    }
}
