package ieum.challenges;

import ieum.shared.Text;
import java.time.Instant;

/** What upper modules need of a challenge whoever looks: its public title, and whether it takes proposals. */
public record ChallengeFrame(ChallengeId id, Text title, ChallengeStatus status, Instant deadline) {
    public boolean takes(Instant at) {
        return status == ChallengeStatus.PUBLISHED && at.isBefore(deadline);
    }
}
