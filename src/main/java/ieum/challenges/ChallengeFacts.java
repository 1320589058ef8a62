package ieum.challenges;

import ieum.organizations.OrganizationId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A challenge for modules that tell the people concerned; whoever asks decides who may know. */
public record ChallengeFacts(
        ChallengeId id,
        OrganizationId owner,
        OrganizationId centre,
        String title,
        ChallengeStatus status,
        Instant deadline,
        ZoneId zone,
        List<ChallengeStep> history) {
    /** Whether everyone may see that there is one, and its title. */
    public boolean isPublic() {
        return status == ChallengeStatus.PUBLISHED || status == ChallengeStatus.CLOSED;
    }

    /** What was remarked with what happened at that moment. */
    public String remark(Instant at) {
        return history.stream()
                .filter(step -> step.at().equals(at))
                .map(ChallengeStep::remark)
                .findFirst()
                .orElse("");
    }
}
