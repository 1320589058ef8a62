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
    /** Whether everyone could see its title at that moment already, for whoever hears of the moment later. */
    public boolean wasPublishedBy(Instant at) {
        return history.stream()
                .anyMatch(step -> step.kind() == ChallengeStep.Kind.PUBLISHED
                        && !step.at().isAfter(at));
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
