package ieum.matching;

import ieum.challenges.ChallengeFilter;
import ieum.challenges.ChallengeRow;
import ieum.challenges.Challenges;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalView;
import ieum.shared.Text;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By what the proposal has in common with each, in whichever language; those that close first where equal. */
@Component
class RankedChallenges implements FittingChallenges {
    private static final int LOOKED_AT = 500;

    private final Challenges challenges;
    private final Ranking ranking;
    private final Clock clock;

    RankedChallenges(Challenges challenges, Ranking ranking, Clock clock) {
        this.challenges = challenges;
        this.ranking = ranking;
        this.clock = clock;
    }

    @Override
    public List<ChallengeRow> fitting(ProposalView proposal, Viewer viewer, int most) {
        var filter = new ChallengeFilter(null, null, proposal.centre(), null, null, null, true, null);
        var text = proposal.text();
        var query = ranking.extract(Stream.of(text.title(), text.summary(), text.solution())
                .filter(Objects::nonNull)
                .map(Text.class::cast)
                .toList());
        var among = new Among(
                Set.of(PartnerRanking.CHALLENGE),
                Set.of(),
                clock.instant(),
                List.of("centre=" + proposal.centre()),
                List.of(),
                Set.of());
        var scores = new HashMap<UUID, Double>();
        ranking.best(query, among, LOOKED_AT)
                .forEach(one -> scores.put(one.text().subject(), one.score()));
        return challenges.top(filter, viewer, LOOKED_AT).stream()
                .filter(row ->
                        !row.id().equals(proposal.challenge()) && !row.owner().equals(proposal.applicant()))
                .sorted(Comparator.comparingDouble((ChallengeRow row) ->
                                -scores.getOrDefault(row.id().value(), 0.0))
                        .thenComparing(ChallengeRow::deadline))
                .limit(most)
                .toList();
    }
}
