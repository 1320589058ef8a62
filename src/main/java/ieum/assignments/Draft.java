package ieum.assignments;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who has whom so far. A row is a member of each column it has. */
final class Draft {
    private static final int NOT_GIVEN = -1;
    private static final int NOT_OFFERED = -8 * Problem.MOST_SCORE;
    /** Where most pairs may be, and those of no more columns than this, moves from each to each are kept up to date. */
    private static final int FEW = 2048;

    private static final int TABLE = 1 << 23;
    private static final int DENSE = 8;

    private final Problem problem;
    /** The arcs by which rows are members of a column, fixed ones left out. */
    private final int[][] members;

    private final int[] load;
    private final int[] room;
    private final int[] need;
    private final int[] missing;
    /** Of each arc: where it stands among the members of its column, its row, and its score where it is to be had. */
    private final int[] place;

    private final int[] row;
    private final int[] offer;
    private final int @Nullable [] table;
    private final @Nullable Moves[] moves;

    Draft(Problem problem) {
        this.problem = problem;
        members = new int[problem.columns()][1];
        load = new int[problem.columns()];
        room = new int[problem.columns()];
        need = new int[problem.rows()];
        missing = new int[problem.rows()];
        moves = new Moves[problem.columns()];
        place = new int[problem.arcs()];
        row = new int[problem.arcs()];
        offer = new int[problem.arcs()];
        Arrays.fill(place, NOT_GIVEN);
        var cells = (long) problem.rows() * problem.columns();
        var kept = problem.columns() <= FEW && cells <= TABLE && cells <= (long) DENSE * problem.arcs();
        table = kept ? new int[(int) cells] : null;
        if (table != null) Arrays.fill(table, Moves.NO_ARC);
        for (int column = 0; column < room.length; column++) room[column] = problem.capacity(column);
        for (int of = 0; of < need.length; of++) {
            need[of] = problem.wanted(of);
            for (int arc = problem.first(of); arc < problem.end(of); arc++) add(of, arc);
        }
    }

    private void add(int of, int arc) {
        row[arc] = of;
        offer[arc] = problem.score(arc);
        if (table != null) table[of * room.length + problem.column(arc)] = arc;
        if (!problem.fixed(arc)) return;
        offer[arc] = NOT_OFFERED;
        need[of]--;
        room[problem.column(arc)]--;
    }

    /** Columns that this row wants besides fixed ones. */
    int need(int of) {
        return Math.max(0, need[of]);
    }

    boolean isFull(int column) {
        return load[column] >= room[column];
    }

    boolean mayBeGiven(int arc) {
        return offer[arc] != NOT_OFFERED;
    }

    boolean isGiven(int arc) {
        return place[arc] != NOT_GIVEN;
    }

    /** The score of what may be given, or far less than any. */
    int offer(int arc) {
        return offer[arc];
    }

    int row(int arc) {
        return row[arc];
    }

    /** Only asked where moves are kept up to date. @return {@link Moves#NO_ARC} where the two cannot be a pair */
    int arc(int of, int column) {
        return table == null ? Moves.NO_ARC : table[of * room.length + column];
    }

    int members(int column) {
        return load[column];
    }

    int member(int column, int number) {
        return members[column][number];
    }

    void give(int arc) {
        var column = problem.column(arc);
        if (load[column] == members[column].length) members[column] = Arrays.copyOf(members[column], 2 * load[column]);
        place[arc] = load[column];
        offer[arc] = NOT_OFFERED;
        members[column][load[column]++] = arc;
        var own = own(column);
        if (own != null) own.join(arc);
        for (int other = problem.first(row[arc]), end = problem.end(row[arc]); other < end; other++) {
            var theirs = other == arc || !isGiven(other) ? null : own(problem.column(other));
            if (theirs != null) theirs.withdraw(arc);
        }
    }

    void take(int arc) {
        var column = problem.column(arc);
        var last = members[column][--load[column]];
        members[column][place[arc]] = last;
        place[last] = place[arc];
        place[arc] = NOT_GIVEN;
        offer[arc] = problem.score(arc);
        var own = own(column);
        if (own != null) own.leave(arc);
        for (int other = problem.first(row[arc]), end = problem.end(row[arc]); other < end; other++) {
            var theirs = isGiven(other) ? own(problem.column(other)) : null;
            if (theirs != null) theirs.offer(other, arc);
        }
    }

    void lack(int of) {
        missing[of]++;
    }

    int missing(int of) {
        return missing[of];
    }

    /** What members of this column could have in its place. */
    Moves moves(int column) {
        var known = moves[column];
        if (known != null) return known;
        var found = table == null ? Moves.all(column, this, problem) : Moves.best(column, this, problem);
        moves[column] = found;
        return found;
    }

    private @Nullable Moves own(int column) {
        if (table == null) moves[column] = null;
        return moves[column];
    }
}
