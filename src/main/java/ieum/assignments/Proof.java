package ieum.assignments;

import ieum.assignments.Assignment.Gain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks an assignment over without knowing how it was found: whether it keeps every limit, and what no other can pass.
 * The bound is that of Lagrange: let each place in a column cost what one more would gain, let each row choose what is
 * best for it at those prices as if no column were ever full, and add what all places are worth.
 *
 * @param bound no assignment that lacks as little has a higher score
 * @param faults what is wrong, for whoever looks after the portal; none where all is well
 */
public record Proof(long bound, List<String> faults) {
    /** Points that a missing place counts for, more than any scores together. */
    private static final long LACKING = 1L << 44;

    public static Proof of(Problem problem, Assignment found) {
        var faults = new ArrayList<String>();
        limits(problem, found, faults);
        var bound = bound(problem, found);
        if (bound != found.score()) faults.add("score " + found.score() + " under a bound of " + bound);
        return new Proof(bound, List.copyOf(faults));
    }

    private static void limits(Problem problem, Assignment found, List<String> faults) {
        var has = new int[problem.rows()];
        var holds = new int[problem.columns()];
        var fixed = new int[problem.columns()];
        var of = new int[problem.rows()];
        var pairs = found.pairs();
        var next = 0;
        var score = 0L;
        for (int row = 0; row < problem.rows(); row++)
            for (int arc = problem.first(row); arc < problem.end(row); arc++) {
                var column = problem.column(arc);
                var given = next < pairs.size() && pairs.get(next).is(row, column, problem.score(arc));
                if (problem.fixed(arc)) {
                    fixed[column]++;
                    of[row]++;
                    if (!given) faults.add("without the fixed pair " + row + ", " + column);
                }
                if (!given) continue;
                next++;
                has[row]++;
                holds[column]++;
                score += problem.score(arc);
            }
        if (next < pairs.size()) faults.add("cannot be, or not here: " + pairs.get(next));
        if (score != found.score()) faults.add("scores add up to " + score + ", not " + found.score());
        for (int column = 0; column < holds.length; column++)
            if (holds[column] > Math.max(fixed[column], problem.capacity(column)))
                faults.add("column " + column + " is overfull");
        var missing = new int[problem.rows()];
        for (var lack : found.lacks()) missing[lack.row()] += lack.missing();
        for (int row = 0; row < has.length; row++) {
            var wanted = Math.max(of[row], problem.wanted(row));
            if (has[row] > wanted) faults.add("row " + row + " has too many");
            if (problem.exact() && has[row] + missing[row] != wanted) faults.add("row " + row + " has too few");
        }
    }

    private static long bound(Problem problem, Assignment found) {
        var price = found.gains().stream().mapToLong(Proof::price).toArray();
        var room = new long[problem.columns()];
        for (int column = 0; column < room.length; column++) room[column] = problem.capacity(column);
        var bound = 0L;
        for (int row = 0; row < problem.rows(); row++) {
            var wanted = problem.wanted(row);
            var left = new long[problem.end(row) - problem.first(row)];
            var number = 0;
            for (int arc = problem.first(row); arc < problem.end(row); arc++) {
                if (problem.fixed(arc)) {
                    wanted--;
                    room[problem.column(arc)]--;
                    bound += problem.score(arc);
                } else left[number++] = problem.score(arc) - price[problem.column(arc)];
            }
            bound += best(Arrays.copyOf(left, number), wanted, problem.exact() ? -LACKING : 0);
        }
        for (int column = 0; column < room.length; column++) bound += Math.max(0, room[column]) * price[column];
        return bound + found.missing() * (problem.exact() ? LACKING : 0);
    }

    /** The best of these, as many as are wanted, or none for as much as that costs. */
    private static long best(long[] worth, int wanted, long none) {
        Arrays.sort(worth);
        var sum = 0L;
        for (int number = 1; number <= wanted; number++)
            sum += number > worth.length ? none : Math.max(none, worth[worth.length - number]);
        return sum;
    }

    private static long price(Gain gain) {
        return gain.score() + (gain.filled() ? LACKING : 0);
    }
}
