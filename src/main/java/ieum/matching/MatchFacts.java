package ieum.matching;

import ieum.organizations.OrganizationId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match for modules that tell the people concerned; whoever asks decides who may know. Where it was declined, by
 * whom and for which reason.
 */
public record MatchFacts(
        MatchId id,
        OrganizationId demand,
        OrganizationId startup,
        OrganizationId centre,
        String task,
        MatchStatus status,
        Instant answerBy,
        ZoneId zone,
        @Nullable OrganizationId declinedBy,
        String reason) {
    static MatchFacts of(MatchView match) {
        var refusal =
                match.answers().stream().filter(answer -> !answer.confirmed()).findFirst();
        return new MatchFacts(
                match.id(),
                match.demand(),
                match.startup(),
                match.centre(),
                match.task().original(),
                match.status(),
                match.answerBy(),
                match.zone(),
                refusal.map(answer -> match.organization(answer.side())).orElse(null),
                refusal.map(MatchAnswer::reason)
                        .map(reason -> reason.original())
                        .orElse(""));
    }

    public List<OrganizationId> sides() {
        return List.of(demand, startup);
    }

    /** The two sides, and the centre that brings them together. */
    public List<OrganizationId> everyone() {
        return List.of(demand, startup, centre);
    }

    public OrganizationId otherThan(OrganizationId side) {
        return side.equals(demand) ? startup : demand;
    }
}
