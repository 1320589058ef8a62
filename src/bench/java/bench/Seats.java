package bench;

import ieum.meetings.engine.MeetingPlan;
import ieum.meetings.engine.MeetingProblem;
import ieum.meetings.engine.Request;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Tables for plans that know slots only, as whoever checks a plan wants them. */
class Seats {
    private final MeetingProblem problem;
    private final int[] slots;
    private final int[] tables;
    private final List<BitSet> taken;

    private Seats(MeetingProblem problem, int[] slots) {
        this.problem = problem;
        this.slots = slots;
        tables = nothing(slots.length);
        taken = problem.slots().stream().map(none -> new BitSet()).toList();
    }

    /** Everybody is at the first table that is free; those who are too many, at one that is not there. */
    static MeetingPlan of(MeetingProblem problem, int[] slots) {
        var seats = new Seats(problem, slots);
        for (int number = 0; number < slots.length; number++)
            if (problem.requests().get(number).pinnedTable() >= 0) seats.seat(number);
        for (int number = 0; number < slots.length; number++)
            if (problem.requests().get(number).pinnedTable() < 0) seats.seat(number);
        return new MeetingPlan(slots, seats.tables, nothing(slots.length));
    }

    private static int[] nothing(int size) {
        var nothing = new int[size];
        Arrays.fill(nothing, Request.NONE);
        return nothing;
    }

    private void seat(int number) {
        var slot = slots[number];
        if (slot < 0) return;
        var request = problem.requests().get(number);
        if (problem.isPooled(request)) {
            tables[number] = request.pinnedTable() >= 0
                    ? request.pinnedTable()
                    : taken.get(slot).nextClearBit(0);
            taken.get(slot).set(tables[number]);
        } else {
            var isFirst = problem.participants().get(request.a()).ownTable();
            tables[number] = problem.slots().get(slot).tables() + (isFirst ? request.a() : request.b());
        }
    }
}
