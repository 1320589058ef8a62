package ieum.meetings.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A plan that a person changes: what would become of it, before they do. */
public final class ByHand {
    private ByHand() {}

    /**
     * What putting a meeting into a slot would mean.
     *
     * @param against what no other meeting can make room for; where there is any, there is no plan
     * @param displaced meetings that would no longer take place
     */
    public record Consequence(
            int slot,
            Set<Obstacle> against,
            List<Integer> displaced,
            @Nullable MeetingPlan plan,
            @Nullable PlanScore score) {
        public boolean isPossible() {
            return plan != null;
        }
    }

    /** The same plan without one meeting. */
    public static MeetingPlan without(MeetingPlan plan, int request) {
        return copy(plan, request, Request.NONE, Request.NONE, Request.NONE);
    }

    /** Of every slot, what it would mean to have the meeting there; where it is now, nothing. */
    public static List<Consequence> choices(MeetingProblem problem, MeetingPlan plan, int request) {
        var without = without(plan, request);
        return WhyUnmet.atSlots(problem, plan, request).stream()
                .map(at -> consequence(problem, without, request, at))
                .toList();
    }

    private static Consequence consequence(MeetingProblem problem, MeetingPlan without, int request, Unmet.AtSlot at) {
        var displaced = new ArrayList<Integer>();
        for (var other : at.meetings()) if (!displaced.contains(other)) displaced.add(other);
        if (at.obstacles().contains(Obstacle.TABLES_FULL)
                && displaced.stream()
                        .noneMatch(other -> without.slot(other) == at.slot()
                                && problem.isPooled(problem.requests().get(other))))
            lightest(problem, without, at.slot()).ifPresent(displaced::add);
        var rest = without;
        for (var other : displaced) rest = without(rest, other);
        var pins = displaced.stream()
                .anyMatch(other -> problem.requests().get(other).pin() >= 0);
        var left = WhyUnmet.atSlots(problem, rest, request).get(at.slot());
        if (pins || !left.obstacles().isEmpty())
            return new Consequence(
                    at.slot(), left.obstacles().isEmpty() ? at.obstacles() : left.obstacles(), displaced, null, null);
        var slots = IntStream.range(0, rest.size()).map(rest::slot).toArray();
        slots[request] = at.slot();
        var plan = MeetingPlanner.seated(seatedAsNow(problem, without), slots);
        return new Consequence(at.slot(), Set.of(), displaced, plan, MeetingPlanner.score(problem, plan));
    }

    /** Who is not concerned keeps their table. */
    private static MeetingProblem seatedAsNow(MeetingProblem problem, MeetingPlan plan) {
        return problem.with(IntStream.range(0, plan.size())
                .mapToObj(number -> plan.isPlaced(number)
                        ? problem.requests().get(number).toldBefore(plan.slot(number), plan.table(number))
                        : problem.requests().get(number))
                .toList());
    }

    private static Optional<Integer> lightest(MeetingProblem problem, MeetingPlan plan, int slot) {
        return IntStream.range(0, plan.size())
                .boxed()
                .filter(other -> plan.slot(other) == slot
                        && problem.isPooled(problem.requests().get(other))
                        && problem.requests().get(other).pin() < 0)
                .min(Comparator.comparingInt(
                        other -> problem.requests().get(other).weight()));
    }

    private static MeetingPlan copy(MeetingPlan plan, int request, int slot, int table, int interpreter) {
        var slots = IntStream.range(0, plan.size()).map(plan::slot).toArray();
        var tables = IntStream.range(0, plan.size()).map(plan::table).toArray();
        var interpreters =
                IntStream.range(0, plan.size()).map(plan::interpreter).toArray();
        slots[request] = slot;
        tables[request] = table;
        interpreters[request] = interpreter;
        return new MeetingPlan(slots, tables, interpreters);
    }
}
