package ieum.matching;

import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeRow;
import ieum.challenges.Challenges;
import ieum.matching.PartnerRanking.Ranked;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.proposals.NamedApplicants;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Open challenges that somebody has, or brings together with partners: those first that nobody has answered. */
@Service
@Transactional(readOnly = true)
public class OpenChallenges {
    static final int MOST = 20;
    static final int BEST = 3;
    private static final int LOOKED_AT = 200;

    private final Challenges challenges;
    private final PartnerRanking partners;
    private final Judgements judgements;
    private final NamedApplicants applicants;
    private final Organizations organizations;

    OpenChallenges(
            Challenges challenges,
            PartnerRanking partners,
            Judgements judgements,
            NamedApplicants applicants,
            Organizations organizations) {
        this.challenges = challenges;
        this.partners = partners;
        this.judgements = judgements;
        this.applicants = applicants;
        this.organizations = organizations;
    }

    /** Those of the viewer's organisation, of its track, and of the programmes that it runs. */
    public List<OpenChallenge> of(Viewer viewer) {
        var rows = challenges.inside(viewer, LOOKED_AT);
        var received = applicants.received(rows.stream().map(ChallengeRow::id).toList());
        var first = rows.stream()
                .sorted(Comparator.comparing((ChallengeRow row) -> received.getOrDefault(row.id(), 0))
                        .thenComparing(ChallengeRow::deadline)
                        .thenComparing(row -> row.id().value()))
                .limit(MOST)
                .toList();
        var best = best(first.stream().map(ChallengeRow::id).toList(), viewer);
        var names = organizations.names(best.values().stream()
                .flatMap(List::stream)
                .map(Ranked::organization)
                .distinct()
                .toList());
        return first.stream()
                .map(row -> new OpenChallenge(
                        row,
                        received.getOrDefault(row.id(), 0),
                        best.getOrDefault(row.id(), List.of()).stream()
                                .map(one -> new OpenChallenge.Partner(
                                        one.organization(), names.getOrDefault(one.organization(), ""), one.fit()))
                                .toList()))
                .toList();
    }

    /** Those whom nobody of the viewer's organisation left out. */
    private Map<ChallengeId, List<Ranked>> best(List<ChallengeId> ids, Viewer viewer) {
        var said = judgements.of(
                PartnerRanking.CHALLENGE, ids.stream().map(ChallengeId::value).toList(), viewer);
        var best = new HashMap<ChallengeId, List<Ranked>>();
        partners.of(partners.wanted(ids), PartnerFilter.none(), viewer)
                .forEach((id, ranked) -> best.put(
                        id,
                        ranked.stream()
                                .filter(one -> !said.getOrDefault(id.value(), Opinions.none())
                                        .isLeftOut(one.found().thing()))
                                .limit(BEST)
                                .toList()));
        return best;
    }
}
