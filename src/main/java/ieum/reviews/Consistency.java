package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.proposals.ProposalId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * How alike reviewers judged the proposals of one stage. All figures are scores out of {@value Rubric#BEST}. Normalized is
 * the z-score of a reviewer's own scores on the scale of all scores: who is strict or uses few of the marks weighs no more and
 * no less than others. It needs {@value #FEWEST} reviews that are not all alike; with fewer a score stays as it was given.
 */
public final class Consistency {
    static final int FEWEST = 3;

    private final List<OfReviewer> reviewers;
    private final List<OfProposal> proposals;

    private Consistency(List<OfReviewer> reviewers, List<OfProposal> proposals) {
        this.reviewers = reviewers;
        this.proposals = proposals;
    }

    /** One score that one reviewer gave one proposal, on behalf of an organisation. */
    public record Given(ProposalId proposal, AccountId reviewer, OrganizationId organization, double score) {}

    /**
     * @param deviation standard deviation of the scores given
     * @param severity by how much they lie above those of others on the same proposals, below zero where stricter; none where nobody
     *     else judged these
     * @param normalized whether their scores are
     */
    public record OfReviewer(
            AccountId reviewer,
            OrganizationId organization,
            int count,
            double mean,
            double deviation,
            OptionalDouble severity,
            boolean normalized) {}

    /**
     * @param spread between the highest and the lowest score
     * @param rank among all by mean, from 1; those that are equal share one
     */
    public record OfProposal(
            ProposalId proposal,
            int count,
            double mean,
            double normalized,
            double spread,
            int rank,
            int normalizedRank) {
        /** How many places it rises by normalizing, below zero where it falls. */
        public int shift() {
            return rank - normalizedRank;
        }
    }

    public static Consistency of(List<Given> given) {
        var byReviewer = grouped(given, Given::reviewer);
        var byProposal = grouped(given, Given::proposal);
        var all = Spread.of(given);
        var own = new HashMap<AccountId, Spread>();
        byReviewer.forEach((reviewer, scores) -> own.put(reviewer, Spread.of(scores)));

        var reviewers = new ArrayList<OfReviewer>();
        byReviewer.forEach((reviewer, scores) -> {
            var spread = known(own, reviewer);
            reviewers.add(new OfReviewer(
                    reviewer,
                    scores.getFirst().organization(),
                    scores.size(),
                    spread.mean,
                    spread.deviation,
                    severity(reviewer, scores, byProposal),
                    spread.tells()));
        });
        var means = means(byProposal, Given::score);
        var normalized = means(byProposal, one -> known(own, one.reviewer()).on(all, one.score()));
        var ranks = ranks(means);
        var normalizedRanks = ranks(normalized);
        var proposals = new ArrayList<OfProposal>();
        byProposal.forEach((proposal, scores) -> {
            var statistics = scores.stream().mapToDouble(Given::score).summaryStatistics();
            proposals.add(new OfProposal(
                    proposal,
                    scores.size(),
                    known(means, proposal),
                    known(normalized, proposal),
                    statistics.getMax() - statistics.getMin(),
                    known(ranks, proposal),
                    known(normalizedRanks, proposal)));
        });
        reviewers.sort(Comparator.comparingDouble(one -> one.severity().orElse(0)));
        return new Consistency(List.copyOf(reviewers), List.copyOf(proposals));
    }

    /** The strictest first. */
    public List<OfReviewer> reviewers() {
        return reviewers;
    }

    public List<OfProposal> proposals() {
        return proposals;
    }

    private static OptionalDouble severity(
            AccountId reviewer, List<Given> scores, Map<ProposalId, List<Given>> byProposal) {
        return scores.stream()
                .flatMap(one -> known(byProposal, one.proposal()).stream()
                        .filter(other -> !other.reviewer().equals(reviewer))
                        .mapToDouble(Given::score)
                        .average()
                        .stream()
                        .map(others -> one.score() - others)
                        .boxed())
                .mapToDouble(Double::doubleValue)
                .average();
    }

    private static Map<ProposalId, Double> means(
            Map<ProposalId, List<Given>> byProposal, Function<Given, Double> score) {
        var means = new HashMap<ProposalId, Double>();
        byProposal.forEach((proposal, scores) -> means.put(
                proposal, scores.stream().mapToDouble(score::apply).average().orElse(0)));
        return means;
    }

    private static Map<ProposalId, Integer> ranks(Map<ProposalId, Double> scores) {
        var falling = scores.entrySet().stream()
                .sorted(Map.Entry.<ProposalId, Double>comparingByValue().reversed())
                .toList();
        var ranks = new HashMap<ProposalId, Integer>();
        var rank = 1;
        for (int at = 0; at < falling.size(); at++) {
            if (at > 0 && falling.get(at - 1).getValue() - falling.get(at).getValue() > Spread.NOTHING) rank = at + 1;
            ranks.put(falling.get(at).getKey(), rank);
        }
        return ranks;
    }

    private static <K, V> V known(Map<K, V> all, K key) {
        return Objects.requireNonNull(all.get(key));
    }

    private static <K> Map<K, List<Given>> grouped(List<Given> given, Function<Given, K> by) {
        return given.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private record Spread(int count, double mean, double deviation) {
        static final double NOTHING = 1e-9;

        static Spread of(List<Given> given) {
            var mean = scores(given).average().orElse(0);
            var squares = scores(given).map(score -> (score - mean) * (score - mean));
            return new Spread(given.size(), mean, Math.sqrt(squares.average().orElse(0)));
        }

        boolean tells() {
            return count >= FEWEST && deviation > NOTHING;
        }

        double on(Spread all, double score) {
            return tells() ? Math.clamp(all.mean + all.deviation * (score - mean) / deviation, 0, Rubric.BEST) : score;
        }

        private static DoubleStream scores(List<Given> given) {
            return given.stream().mapToDouble(Given::score);
        }
    }
}
