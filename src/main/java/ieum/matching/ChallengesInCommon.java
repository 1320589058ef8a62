package ieum.matching;

import ieum.challenges.ChallengeFilter;
import ieum.challenges.ChallengeRow;
import ieum.challenges.Challenges;
import ieum.concepts.Terms;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalView;
import ieum.shared.Text;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** By how many words of their titles are also in the proposal, in any of their forms; those that close first where equal. */
@Component
class ChallengesInCommon implements FittingChallenges {
    private static final int LOOKED_AT = 500;

    private final Challenges challenges;
    private final Terms terms;

    ChallengesInCommon(Challenges challenges, Terms terms) {
        this.challenges = challenges;
        this.terms = terms;
    }

    @Override
    public List<ChallengeRow> fitting(ProposalView proposal, Viewer viewer, int most) {
        var filter = new ChallengeFilter(null, null, proposal.centre(), null, null, null, true, null);
        var text = proposal.text();
        var words = Set.copyOf(terms.of(Stream.of(text.title(), text.summary(), text.solution())
                .filter(Objects::nonNull)
                .toList()));
        return challenges.top(filter, viewer, LOOKED_AT).stream()
                .filter(row ->
                        !row.id().equals(proposal.challenge()) && !row.owner().equals(proposal.applicant()))
                .sorted(Comparator.comparingInt((ChallengeRow row) -> -common(row.title(), words))
                        .thenComparing(ChallengeRow::deadline))
                .limit(most)
                .toList();
    }

    private int common(Text title, Set<String> words) {
        var common = new HashSet<>(terms.of(title));
        common.retainAll(words);
        return common.size();
    }
}
