package ieum.meetings.engine;

import ieum.assignments.Assignments;
import ieum.assignments.Problem;
import ieum.assignments.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A weight that no plan can pass: the best b-matching where each participant has as many meetings as they have periods for,
 * halves allowed, and all together no more than there are tables. Halves, for it is found on the bipartite double cover, as an
 * assignment whose optimum is proven; the tables by a price on each (Lagrange), for every price gives a bound.
 */
public final class WeightBound {
    private final MeetingProblem problem;
    /** The first request of each pair of participants, and all further ones. */
    private final List<Integer> single = new ArrayList<>();

    private final List<Integer> again = new ArrayList<>();
    private final int[] capacity;
    private int tables;

    private WeightBound(MeetingProblem problem) {
        this.problem = problem;
        var people = problem.participants().size();
        var periods = periods(problem);
        var wishes = new ArrayList<List<BitSet>>();
        for (int person = 0; person < people; person++) wishes.add(new ArrayList<>());
        var usedSlots = new BitSet();
        var pairs = new HashSet<Set<Integer>>();
        for (int number = 0; number < problem.requests().size(); number++) {
            var request = problem.requests().get(number);
            var open = problem.open(request);
            if (open.isEmpty()) continue;
            (pairs.add(Set.of(request.a(), request.b())) ? single : again).add(number);
            if (problem.isPooled(request)) usedSlots.or(open);
            var when = new BitSet();
            open.stream().forEach(slot -> when.set(periods[slot]));
            wishes.get(request.a()).add(when);
            wishes.get(request.b()).add(when);
        }
        usedSlots.stream().forEach(slot -> tables += problem.slots().get(slot).tables());
        capacity = new int[people];
        for (int person = 0; person < people; person++)
            capacity[person] = Math.min(problem.participants().get(person).most(), mostAtOnce(wishes.get(person)));
    }

    /** In whole points, never less than what any plan reaches. */
    public static long of(MeetingProblem problem) {
        return new WeightBound(problem).best();
    }

    /** Slots that begin at one time are one period. */
    private static int[] periods(MeetingProblem problem) {
        var numbers = new HashMap<List<Integer>, Integer>();
        return problem.slots().stream()
                .mapToInt(slot -> {
                    var when = List.of(slot.day(), slot.start());
                    numbers.putIfAbsent(when, numbers.size());
                    return numbers.get(when);
                })
                .toArray();
    }

    /** How many of a person's wishes have a period each, by augmenting paths. */
    private static int mostAtOnce(List<BitSet> wishes) {
        var wishIn = new HashMap<Integer, Integer>();
        var number = 0;
        for (int wish = 0; wish < wishes.size(); wish++) if (augment(wish, wishes, wishIn, new HashSet<>())) number++;
        return number;
    }

    private static boolean augment(int wish, List<BitSet> wishes, Map<Integer, Integer> wishIn, Set<Integer> seen) {
        var when = wishes.get(wish);
        for (int period = when.nextSetBit(0); period >= 0; period = when.nextSetBit(period + 1)) {
            if (!seen.add(period)) continue;
            var other = wishIn.get(period);
            if (other == null || augment(other, wishes, wishIn, seen)) {
                wishIn.put(period, wish);
                return true;
            }
        }
        return false;
    }

    private long best() {
        var found = solve(0);
        if (found.pooled <= 2 * tables) return found.bound;
        var bound = found.bound;
        var low = 1;
        var high = 2 * Request.MOST_WEIGHT;
        while (low <= high) {
            var price = (low + high) >>> 1;
            found = solve(price);
            bound = Math.min(bound, found.bound);
            if (found.pooled > 2 * tables) low = price + 1;
            else high = price - 1;
        }
        return bound;
    }

    /** @param pooled meetings at tables of the sites, each counted twice */
    private record Found(long bound, int pooled) {}

    /**
     * With weights doubled, so that halves are whole; each request twice, once from each side. A further request of the same
     * two is a path a – u – v – b of three edges of its weight: both ends are worth one weight more than the middle.
     */
    private Found solve(int price) {
        var people = capacity.length;
        var capacities = Arrays.copyOf(capacity, people + 2 * again.size());
        Arrays.fill(capacities, people, capacities.length, 1);
        var cover = Problem.atMost(capacities, capacities);
        var base = 0L;
        for (var number : single) {
            var request = problem.requests().get(number);
            add(cover, request.a(), request.b(), worth(request, price));
        }
        for (int index = 0; index < again.size(); index++) {
            var request = problem.requests().get(again.get(index));
            var worth = worth(request, price);
            if (worth <= 0) continue;
            base += 2 * worth;
            var u = people + 2 * index;
            add(cover, request.a(), u, worth);
            add(cover, u, u + 1, worth);
            add(cover, u + 1, request.b(), worth);
        }
        var found = Assignments.best(cover.build(), Watch.NOBODY);
        var pooled = (int) found.pairs().stream()
                .filter(pair -> isPooled(pair.row(), pair.column()))
                .count();
        return new Found(Math.floorDiv(found.score() - base + 2L * price * tables, 4), pooled);
    }

    private int worth(Request request, int price) {
        return 2 * request.weight() - (problem.isPooled(request) ? price : 0);
    }

    private static void add(Problem.Builder cover, int one, int two, int worth) {
        if (worth > 0) cover.may(one, two, worth).may(two, one, worth);
    }

    /** Whether the pair is a meeting at a table of the site; of a path, its first edge stands for it. */
    private boolean isPooled(int row, int column) {
        var people = capacity.length;
        var first = Math.min(row, column);
        var second = Math.max(row, column);
        if (first >= people) return false;
        if (second < people) return !hasOwnTable(first) && !hasOwnTable(second);
        return (second - people) % 2 == 0 && problem.isPooled(problem.requests().get(again.get((second - people) / 2)));
    }

    private boolean hasOwnTable(int person) {
        return problem.participants().get(person).ownTable();
    }
}
