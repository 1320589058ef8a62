package ieum.matching;

import ieum.challenges.ChallengeFilter;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeRow;
import ieum.challenges.Challenges;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.proposals.NamedApplicants;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final PartnerSuggestions partners;
    private final NamedApplicants applicants;
    private final Programs programs;

    OpenChallenges(Challenges challenges, PartnerSuggestions partners, NamedApplicants applicants, Programs programs) {
        this.challenges = challenges;
        this.partners = partners;
        this.applicants = applicants;
        this.programs = programs;
    }

    /** Those of the viewer's organisation, of its track, and of the programmes that it runs. */
    public List<OpenChallenge> of(Viewer viewer) {
        var rows = rows(viewer);
        var received = applicants.received(rows.keySet());
        return rows.values().stream()
                .sorted(Comparator.comparing((ChallengeRow row) -> received.getOrDefault(row.id(), 0))
                        .thenComparing(ChallengeRow::deadline)
                        .thenComparing(row -> row.id().value()))
                .limit(MOST)
                .map(row -> new OpenChallenge(
                        row, received.getOrDefault(row.id(), 0), partners.best(row.id(), BEST, viewer)))
                .toList();
    }

    private Map<ChallengeId, ChallengeRow> rows(Viewer viewer) {
        var own = viewer.organization().orElse(null);
        if (own == null) return Map.of();
        var filters = Stream.concat(
                Stream.of(open(null, own, null), open(null, null, own)),
                programs.overseen(viewer).stream().map(program -> open(program, null, null)));
        var rows = new LinkedHashMap<ChallengeId, ChallengeRow>();
        filters.flatMap(filter -> challenges.top(filter, viewer, LOOKED_AT).stream())
                .forEach(row -> rows.putIfAbsent(row.id(), row));
        return rows;
    }

    private static ChallengeFilter open(
            @Nullable ProgramId program, @Nullable OrganizationId centre, @Nullable OrganizationId owner) {
        return new ChallengeFilter(null, program, centre, owner, null, null, true, null);
    }
}
