package bench;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import ieum.meetings.engine.MeetingProblem;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a plan of Timefold is worth: broken rules, weight, idle periods. It follows each change in constant time, so that
 * Timefold is as fast as it can be; constraint streams would cost it most of its moves.
 */
public class TimefoldScore implements IncrementalScoreCalculator<TimefoldPlan, HardMediumSoftScore> {
    private MeetingProblem problem;
    /** Of each slot, those in which nobody can be who is in it; it is one of them. */
    private int[][] excluded;
    /** Of each participant and slot, the number of the period; days lie apart, so that none follows another. */
    private int[][] period;

    private int[][] inSlot;
    private int[][] inPeriod;
    private int[][] runs;
    private int[] met;
    private int[] taken;
    private long broken;
    private long weight;
    private long idle;

    @Override
    public void resetWorkingSolution(TimefoldPlan plan) {
        problem = plan.problem();
        var slots = problem.slots().size();
        var people = problem.participants().size();
        excluded = IntStream.range(0, slots)
                .mapToObj(slot -> IntStream.range(0, slots)
                        .filter(other -> !problem.fitTogether(slot, other))
                        .toArray())
                .toArray(int[][]::new);
        period = new int[people][slots];
        inPeriod = new int[people][];
        for (int person = 0; person < people; person++) {
            var next = 1;
            for (var day : Periods.of(problem, person)) {
                for (var same : day) {
                    for (var slot : same) period[person][slot] = next;
                    next++;
                }
                next++;
            }
            inPeriod[person] = new int[next + 1];
        }
        inSlot = new int[people][slots];
        runs = new int[people]
                [problem.slots().stream().mapToInt(slot -> slot.day() + 1).max().orElse(0)];
        met = new int[people];
        taken = new int[slots];
        broken = weight = idle = 0;
        for (var meeting : plan.meetings) take(meeting, 1);
    }

    @Override
    public void beforeVariableChanged(Object meeting, String variable) {
        take((TimefoldMeeting) meeting, -1);
    }

    @Override
    public void afterVariableChanged(Object meeting, String variable) {
        take((TimefoldMeeting) meeting, 1);
    }

    @Override
    public HardMediumSoftScore calculateScore() {
        return HardMediumSoftScore.of(-broken, weight, -idle);
    }

    /** @param sign 1 where it comes, -1 where it goes */
    private void take(TimefoldMeeting meeting, int sign) {
        var at = meeting.slot;
        if (at == null) return;
        int slot = at;
        var request = problem.requests().get(meeting.number);
        weight += sign * request.weight();
        if (problem.isPooled(request)) {
            taken[slot] += sign;
            if (Math.max(taken[slot], taken[slot] - sign)
                    > problem.slots().get(slot).tables()) broken += sign;
        }
        for (var person : List.of(request.a(), request.b())) {
            meet(person, slot, sign);
            rest(person, slot, sign);
        }
    }

    private void meet(int person, int slot, int sign) {
        if (sign < 0) inSlot[person][slot]--;
        for (var other : excluded[slot]) broken += sign * inSlot[person][other];
        if (sign > 0) inSlot[person][slot]++;
        met[person] += sign;
        if (Math.max(met[person], met[person] - sign)
                > problem.participants().get(person).most()) broken += sign;
    }

    private void rest(int person, int slot, int sign) {
        var periods = inPeriod[person];
        var here = period[person][slot];
        periods[here] += sign;
        if (Math.max(periods[here], periods[here] - sign) > 1) return;
        var day = problem.slots().get(slot).day();
        var before = Math.max(0, runs[person][day] - 1);
        runs[person][day] += sign * (1 - Math.min(1, periods[here - 1]) - Math.min(1, periods[here + 1]));
        idle += Math.max(0, runs[person][day] - 1) - before;
    }
}
