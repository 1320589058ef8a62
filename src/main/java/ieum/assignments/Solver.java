package ieum.assignments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Maximum-score b-matching by successive shortest augmenting paths, exact in whole numbers. What rows want is given to
 * them place by place; where a column is full, the cheapest chain of members that move on is found by Dijkstra's
 * algorithm with prices as potentials (Ahuja, Magnanti, Orlin, "Network Flows", 1993, sections 9.7 and 12.4). It runs
 * between columns only: from one to another leads its cheapest {@link Moves}, kept until one of the two changes.
 *
 * <p>Beside all columns stands one that is nowhere, with room for everybody: worth nothing where rows may have fewer, and
 * worth so little otherwise that it is taken only by what can be nowhere else.
 */
final class Solver {
    /** More points than all others together can make up for. */
    static final long LACKING = 1L << 44;

    private static final int NO_ARC = Moves.NO_ARC;
    private static final int ANNOUNCED = 256;

    private final Problem problem;
    private final Draft draft;
    private final Watch watch;
    private final long nowhere;
    private final long[] price;
    private final Queue queue;
    /** How a column was reached in the search that bears this number. */
    private final int[] coming;

    private final int[] leaving;
    private final int[] reached;
    private final int[] settled;
    private int search;

    Solver(Problem problem, Watch watch) {
        this.problem = problem;
        this.watch = watch;
        draft = new Draft(problem);
        nowhere = problem.exact() ? LACKING : 0;
        price = new long[problem.columns()];
        queue = new Queue(problem.columns());
        coming = new int[problem.columns()];
        leaving = new int[problem.columns()];
        reached = new int[problem.columns()];
        settled = new int[problem.columns()];
    }

    Assignment solve() {
        var all = 0;
        for (int row = 0; row < problem.rows(); row++) all += draft.need(row);
        var placed = 0;
        for (int row = 0; row < problem.rows(); row++)
            for (int place = 0; place < draft.need(row); place++) {
                if (placed % ANNOUNCED == 0 && !watch.placed(placed, all)) throw new Stopped();
                place(row);
                placed++;
            }
        watch.placed(placed, all);
        var pairs = pairs();
        var score = pairs.stream().mapToLong(Assignment.Pair::score).sum();
        return new Assignment(pairs, score, lacks(), gains());
    }

    /** One more column for this row. */
    private void place(int row) {
        search++;
        queue.clear();
        for (int arc = problem.first(row); arc < problem.end(row); arc++)
            if (draft.mayBeGiven(arc)) reach(problem.column(arc), -problem.score(arc), NO_ARC, arc);
        var best = nowhere;
        var last = NO_ARC;
        var number = 0;
        while (!queue.isEmpty() && queue.distance(queue.nearest()) < best) {
            var column = queue.nearest();
            var distance = queue.distance(column);
            if (!draft.isFull(column)) {
                raise(number, distance);
                follow(column);
                return;
            }
            queue.poll();
            settled[number++] = column;
            reached[column] = -search;
            var moves = draft.moves(column);
            var before = distance - price[column];
            for (int line = 0; line < moves.lines(); line++)
                if (moves.coming(line) != NO_ARC)
                    reach(
                            problem.column(moves.coming(line)),
                            before + moves.loss(line),
                            moves.leaving(line),
                            moves.coming(line));
            if (moves.least() != NO_ARC && before + problem.score(moves.least()) + nowhere < best) {
                best = before + problem.score(moves.least()) + nowhere;
                last = moves.least();
            }
        }
        raise(number, best);
        draft.lack(last == NO_ARC ? row : draft.row(last));
        if (last == NO_ARC) return;
        draft.take(last);
        follow(problem.column(last));
    }

    /** @param cost without the price of the column */
    private void reach(int column, long cost, int left, int come) {
        if (reached[column] == -search) return;
        var distance = cost + price[column];
        if (reached[column] != search) {
            reached[column] = search;
            queue.add(column, distance);
        } else if (distance < queue.distance(column)) queue.nearer(column, distance);
        else return;
        leaving[column] = left;
        coming[column] = come;
    }

    /** What was nearer than the end costs more from now on, so that nothing is worth moving. */
    private void raise(int number, long end) {
        for (int at = 0; at < number; at++) price[settled[at]] += end - queue.distance(settled[at]);
    }

    /** Each on the way gives up the column before, the first has none to give up. */
    private void follow(int end) {
        for (int column = end; ; ) {
            var left = leaving[column];
            if (left != NO_ARC) draft.take(left);
            draft.give(coming[column]);
            if (left == NO_ARC) return;
            column = problem.column(left);
        }
    }

    private List<Assignment.Pair> pairs() {
        var pairs = new ArrayList<Assignment.Pair>();
        for (int arc = 0; arc < problem.arcs(); arc++)
            if (draft.isGiven(arc) || problem.fixed(arc))
                pairs.add(new Assignment.Pair(draft.row(arc), problem.column(arc), problem.score(arc)));
        return pairs;
    }

    private List<Assignment.Lack> lacks() {
        var lacks = new ArrayList<Assignment.Lack>();
        if (problem.exact())
            for (int row = 0; row < problem.rows(); row++)
                if (draft.missing(row) > 0) lacks.add(new Assignment.Lack(row, draft.missing(row), concerned(row)));
        return lacks;
    }

    /** Columns to which a chain of moves leads from those that the row could have. */
    private List<Integer> concerned(int row) {
        var found = new BitSet();
        for (int arc = problem.first(row); arc < problem.end(row); arc++)
            if (draft.mayBeGiven(arc)) found.set(problem.column(arc));
        var done = new BitSet();
        for (int column = found.nextSetBit(0); column >= 0; ) {
            done.set(column);
            var moves = draft.moves(column);
            for (int line = 0; line < moves.lines(); line++)
                if (moves.coming(line) != NO_ARC) found.set(problem.column(moves.coming(line)));
            column = found.nextSetBit(0);
            while (column >= 0 && done.get(column)) column = found.nextSetBit(column + 1);
        }
        return found.stream().boxed().toList();
    }

    /**
     * The longest chain that ends in each column: whoever lacks a place takes it, or a member of another column does, whose
     * own place is then free in turn. These are the least prices that prove the result.
     */
    private List<Assignment.Gain> gains() {
        var gain = new long[problem.columns()];
        for (int row = 0; row < problem.rows(); row++)
            if (draft.missing(row) > 0)
                for (int arc = problem.first(row); arc < problem.end(row); arc++)
                    if (draft.mayBeGiven(arc)) {
                        var column = problem.column(arc);
                        gain[column] = Math.max(gain[column], problem.score(arc) + nowhere);
                    }
        var grew = true;
        while (grew) grew = spread(gain);
        return Arrays.stream(gain)
                .mapToObj(one ->
                        one > LACKING / 2 ? new Assignment.Gain(true, one - LACKING) : new Assignment.Gain(false, one))
                .toList();
    }

    /** @return whether any gain grew */
    private boolean spread(long[] gain) {
        var grew = false;
        for (int column = 0; column < gain.length; column++) {
            var moves = draft.moves(column);
            for (int line = 0; line < moves.lines(); line++) {
                if (moves.coming(line) == NO_ARC) continue;
                var other = problem.column(moves.coming(line));
                var found = gain[column] - moves.loss(line);
                if (found <= gain[other]) continue;
                gain[other] = found;
                grew = true;
            }
        }
        return grew;
    }
}
