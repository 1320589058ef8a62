package ieum.meetings.engine;

import java.util.List;

/** The door to the engine, which holds nothing between two questions and may be asked by many at once. */
public final class MeetingPlanner {
    private MeetingPlanner() {}

    /**
     * The best plan found, checked: most weight first, then fewest idle periods, then whoever is worst off, then who gets up
     * least.
     *
     * @throws IllegalArgumentException where pins contradict each other, see {@link MeetingProblem#contradictions}
     */
    public static PlannedMeetings plan(MeetingProblem problem, PlanSettings settings, PlanWatch watch) {
        if (!problem.contradictions().isEmpty())
            throw new IllegalArgumentException("Pins contradict: " + problem.contradictions());
        var bound = WeightBound.of(problem);
        var search = new Search(new Board(problem), settings, bound, watch);
        var best = search.run();
        var slots = best.slots();
        var tables = new Tables(problem, slots);
        var plan = new MeetingPlan(slots, tables.seat(), interpreters(problem, slots));
        var score = best.score(tables.changes());
        var faults = PlanChecker.faults(problem, plan, score, bound);
        if (!faults.isEmpty())
            throw new IllegalStateException("Not a plan: " + faults.subList(0, Math.min(9, faults.size())));
        return new PlannedMeetings(
                plan, score, bound, search.done(), settings, score.weight() == bound && score.idle() == 0);
    }

    /** What a plan made by hand is worth, and what is wrong with it. */
    public static List<PlanFault> faults(MeetingProblem problem, MeetingPlan plan) {
        return PlanChecker.faults(problem, plan, score(problem, plan), Long.MAX_VALUE);
    }

    /** A weight that no plan can pass. */
    public static long bound(MeetingProblem problem) {
        return WeightBound.of(problem);
    }

    public static PlanScore score(MeetingProblem problem, MeetingPlan plan) {
        return CheckedScore.of(problem, plan);
    }

    /** The plan in which every meeting has its slot already; tables and interpreters are given anew. */
    static MeetingPlan seated(MeetingProblem problem, int[] slots) {
        return new MeetingPlan(slots, new Tables(problem, slots).seat(), interpreters(problem, slots));
    }

    private static int[] interpreters(MeetingProblem problem, int[] slots) {
        var interpreting = new Interpreting(problem);
        var interpreters = new int[slots.length];
        for (int request = 0; request < slots.length; request++)
            if (slots[request] >= 0) interpreting.take(request, slots[request]);
        for (int request = 0; request < slots.length; request++)
            interpreters[request] = interpreting.interpreterOf(request);
        return interpreters;
    }
}
