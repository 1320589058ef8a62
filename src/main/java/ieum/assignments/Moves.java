package ieum.assignments;

import java.util.Arrays;

/**
 * From one column to each other: the member that loses least when it goes there, and how much. Where there are few
 * enough columns, it has a line for each and follows what becomes of the members; searching anew took most of the time.
 */
final class Moves {
    static final int NO_ARC = -1;
    /** More than two scores can differ by, and less than what is not offered costs. */
    static final int NONE = 4 * Problem.MOST_SCORE;

    private final int column;
    private final Draft draft;
    private final Problem problem;
    private final int[] leaving;
    private final int[] coming;
    private final int[] loss;
    private int least = NO_ARC;

    private Moves(int column, Draft draft, Problem problem, int lines) {
        this.column = column;
        this.draft = draft;
        this.problem = problem;
        leaving = new int[lines];
        coming = new int[lines];
        loss = new int[lines];
        Arrays.fill(loss, NONE);
        Arrays.fill(coming, NO_ARC);
    }

    /** With a line for each column, which follows what becomes of the members. */
    static Moves best(int column, Draft draft, Problem problem) {
        var moves = new Moves(column, draft, problem, problem.columns());
        for (int at = 0; at < draft.members(column); at++) moves.join(draft.member(column, at));
        return moves;
    }

    /** With a line for whatever a member could have, the best and the others; for once. */
    static Moves all(int column, Draft draft, Problem problem) {
        var lines = 0;
        for (int at = 0; at < draft.members(column); at++) {
            var row = draft.row(draft.member(column, at));
            lines += problem.end(row) - problem.first(row);
        }
        var moves = new Moves(column, draft, problem, lines);
        var line = 0;
        for (int at = 0; at < draft.members(column); at++) {
            var member = draft.member(column, at);
            var row = draft.row(member);
            for (int arc = problem.first(row); arc < problem.end(row); arc++, line++)
                if (draft.mayBeGiven(arc)) moves.set(line, member, arc, problem.score(member) - problem.score(arc));
        }
        moves.seekLeast();
        return moves;
    }

    int lines() {
        return loss.length;
    }

    /** The arc of the member that would go. */
    int leaving(int line) {
        return leaving[line];
    }

    /** The arc by which it would come to the other column. */
    int coming(int line) {
        return coming[line];
    }

    /** Points that are lost, or won where below zero; {@link #NONE} where nobody could go. */
    int loss(int line) {
        return loss[line];
    }

    /** The arc of the member that is worth least here, or {@link #NO_ARC}. */
    int least() {
        return least;
    }

    /** A new member. */
    void join(int member) {
        if (least == NO_ARC || problem.score(member) < problem.score(least)) least = member;
        var row = draft.row(member);
        var here = problem.score(member);
        for (int arc = problem.first(row), end = problem.end(row); arc < end; arc++) {
            var other = problem.column(arc);
            var lost = here - draft.offer(arc);
            if (lost < loss[other]) set(other, member, arc, lost);
        }
    }

    /** It is no member any more. */
    void leave(int member) {
        for (int other = 0; other < loss.length; other++)
            if (leaving[other] == member && coming[other] != NO_ARC) seek(other);
        if (least == member) seekLeast();
    }

    /** A member could go there now. */
    void offer(int member, int arc) {
        var lost = problem.score(member) - problem.score(arc);
        var other = problem.column(arc);
        if (lost < loss[other]) set(other, member, arc, lost);
    }

    /** A member is there already. */
    void withdraw(int arc) {
        var other = problem.column(arc);
        if (coming[other] == arc) seek(other);
    }

    private void set(int line, int member, int arc, int lost) {
        loss[line] = lost;
        leaving[line] = member;
        coming[line] = arc;
    }

    private void seek(int other) {
        loss[other] = NONE;
        coming[other] = NO_ARC;
        for (int at = 0; at < draft.members(column); at++) {
            var member = draft.member(column, at);
            var arc = draft.arc(draft.row(member), other);
            if (arc == NO_ARC) continue;
            var lost = problem.score(member) - draft.offer(arc);
            if (lost < loss[other]) set(other, member, arc, lost);
        }
    }

    private void seekLeast() {
        least = NO_ARC;
        for (int at = 0; at < draft.members(column); at++) {
            var member = draft.member(column, at);
            if (least == NO_ARC || problem.score(member) < problem.score(least)) least = member;
        }
    }
}
