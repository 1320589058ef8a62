package ieum.rooms;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import ieum.assignments.Assignment;
import ieum.assignments.Assignments;
import ieum.assignments.Problem;
import ieum.assignments.Watch;
import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The pairs that have the most points together of all ways to choose them, under what each side takes and the brokers wish. That there is
 * no better one is proven each time, by the bound of {@link ieum.assignments.Proof}.
 *
 * @param chosen pairs, without those that are brought together already
 * @param points of the chosen, and of those that are brought together already as far as they are known
 * @param gains what one place more would bring to the points, for companies for which it would bring anything
 */
record Arrangement(Set<Pair> chosen, long points, Map<OrganizationId, Long> gains) {
    /**
     * @param pairs that may be, each once
     * @param standing pairs that are brought together already, and take places
     * @param places of challenges and companies that take more or fewer than the rules say
     */
    static Arrangement best(
            Collection<RoomPair> pairs, Set<Pair> standing, RoomRules rules, Map<UUID, Integer> places) {
        var rows = index(pairs, standing, Pair::challenge, ChallengeId::value);
        var columns = index(pairs, standing, Pair::company, OrganizationId::value);
        var builder = Problem.atMost(
                limits(rows.keySet().stream().map(ChallengeId::value), rules.perChallenge(), places),
                limits(columns.keySet().stream().map(OrganizationId::value), rules.perCompany(), places));
        for (var one : pairs) {
            var pair = one.pair();
            if (standing.contains(pair)) continue;
            var row = at(rows, pair.challenge());
            var column = at(columns, pair.company());
            if (one.wish() == Wish.TOGETHER) builder.must(row, column, one.points());
            else if (one.wish() == null && one.points() >= rules.leastPoints()) builder.may(row, column, one.points());
        }
        for (var pair : standing) builder.must(at(rows, pair.challenge()), at(columns, pair.company()), 0);
        var found = Assignments.best(builder.build(), Watch.NOBODY);
        var challenges = List.copyOf(rows.keySet());
        var companies = List.copyOf(columns.keySet());
        var chosen = found.pairs().stream()
                .map(one -> new Pair(challenges.get(one.row()), companies.get(one.column())))
                .filter(pair -> !standing.contains(pair))
                .collect(toSet());
        return new Arrangement(Set.copyOf(chosen), found.score(), gains(found, companies));
    }

    private static Map<OrganizationId, Long> gains(Assignment found, List<OrganizationId> companies) {
        var gains = new LinkedHashMap<OrganizationId, Long>();
        for (var at = 0; at < companies.size(); at++)
            if (found.gains().get(at).score() > 0)
                gains.put(companies.get(at), found.gains().get(at).score());
        return gains;
    }

    /** Each once, in an order of their own, so that the same question has the same answer. */
    private static <T> Map<T, Integer> index(
            Collection<RoomPair> pairs,
            Set<Pair> standing,
            java.util.function.Function<Pair, T> side,
            java.util.function.Function<T, UUID> id) {
        var index = new LinkedHashMap<T, Integer>();
        Stream.concat(pairs.stream().map(RoomPair::pair), standing.stream())
                .map(side)
                .distinct()
                .sorted(comparing(id))
                .forEach(one -> index.put(one, index.size()));
        return index;
    }

    private static int[] limits(Stream<UUID> subjects, int usual, Map<UUID, Integer> places) {
        return subjects.mapToInt(one -> places.getOrDefault(one, usual)).toArray();
    }

    private static <T> int at(Map<T, Integer> index, T one) {
        var at = index.get(one);
        if (at == null) throw new IllegalStateException("Not among them: " + one);
        return at;
    }
}
