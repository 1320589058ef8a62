package ieum.matching;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An introduction for modules that tell the people concerned; whoever asks decides who may know.
 *
 * @param asked those who have still to reply
 * @param told whether the two sides know of it
 * @param words what the side that asked for it wrote, or why it was declined
 */
public record IntroductionFacts(
        IntroductionId id,
        OrganizationId demand,
        OrganizationId startup,
        OrganizationId centre,
        @Nullable ChallengeId challenge,
        String topic,
        String remark,
        IntroductionStatus status,
        List<OrganizationId> asked,
        @Nullable Instant due,
        ZoneId zone,
        boolean told,
        @Nullable OrganizationId requestedBy,
        @Nullable OrganizationId declinedBy,
        @Nullable DeclineReason reason,
        String words) {
    static IntroductionFacts of(IntroductionView view) {
        var refusal = view.refusal();
        var words = refusal.or(view::request).map(IntroductionStep::words);
        return new IntroductionFacts(
                view.id(),
                view.demand(),
                view.startup(),
                view.centre(),
                view.challenge(),
                view.topic().original(),
                view.remark() == null ? "" : view.remark().original(),
                view.status(),
                view.waitsFor().stream().map(view::organization).toList(),
                view.due(),
                view.zone(),
                view.toldAt() != null,
                view.requestedBy(),
                refusal.map(step -> step.organization() == null ? view.centre() : step.organization())
                        .orElse(null),
                refusal.map(IntroductionStep::reason).orElse(null),
                words.map(text -> text.original()).orElse(""));
    }

    public List<OrganizationId> sides() {
        return List.of(demand, startup);
    }

    /** Who knows of it: the centre, whoever asked for it, and both sides once they were told. */
    public List<OrganizationId> informed() {
        if (told) return everyone();
        return requestedBy == null ? List.of() : List.of(requestedBy, centre);
    }

    /** The two sides, and the centre that brings them together. */
    public List<OrganizationId> everyone() {
        return List.of(demand, startup, centre);
    }

    public OrganizationId otherThan(OrganizationId side) {
        return side.equals(demand) ? startup : demand;
    }
}
