package ieum.meetings.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Explains what a plan leaves out: reads the plan, and knows nothing of how it was found. */
public final class WhyUnmet {
    private final MeetingProblem problem;
    private final MeetingPlan plan;
    private final Interpreting interpreting;
    private final int[] meetings;
    private final int[] wishes;

    private WhyUnmet(MeetingProblem problem, MeetingPlan plan) {
        this.problem = problem;
        this.plan = plan;
        interpreting = new Interpreting(problem);
        meetings = new int[problem.participants().size()];
        wishes = new int[meetings.length];
        for (int request = 0; request < plan.size(); request++) {
            var one = problem.requests().get(request);
            wishes[one.a()]++;
            wishes[one.b()]++;
            if (!plan.isPlaced(request)) continue;
            interpreting.take(request, plan.slot(request));
            meetings[one.a()]++;
            meetings[one.b()]++;
        }
    }

    /** Of every wish that the plan does not meet, in their order. */
    public static List<Unmet> of(MeetingProblem problem, MeetingPlan plan) {
        var why = new WhyUnmet(problem, plan);
        return IntStream.range(0, plan.size())
                .filter(request -> !plan.isPlaced(request))
                .mapToObj(why::explain)
                .toList();
    }

    /** What stands against a meeting in each slot, if it were nowhere now. */
    public static List<Unmet.AtSlot> atSlots(MeetingProblem problem, MeetingPlan plan, int request) {
        var without = ByHand.without(plan, request);
        var why = new WhyUnmet(problem, without);
        return IntStream.range(0, problem.slots().size())
                .mapToObj(slot -> why.at(request, slot))
                .toList();
    }

    private Unmet explain(int request) {
        var one = problem.requests().get(request);
        var slots = IntStream.range(0, problem.slots().size())
                .mapToObj(slot -> at(request, slot))
                .toList();
        return new Unmet(request, slots, load(one.a()), load(one.b()), remedies(request, slots));
    }

    private Unmet.Load load(int person) {
        var there = problem.slots().size()
                - problem.participants().get(person).away().cardinality();
        return new Unmet.Load(
                wishes[person],
                Math.min(there, problem.participants().get(person).most()));
    }

    private Unmet.AtSlot at(int request, int slot) {
        var one = problem.requests().get(request);
        var obstacles = EnumSet.noneOf(Obstacle.class);
        var inTheWay = new ArrayList<Integer>();
        if (one.allowed() != null && !one.allowed().get(slot)) obstacles.add(Obstacle.NOT_ALLOWED);
        look(one.a(), slot, obstacles, inTheWay, Obstacle.A_AWAY, Obstacle.A_BUSY, Obstacle.A_TRAVELS, Obstacle.A_FULL);
        look(one.b(), slot, obstacles, inTheWay, Obstacle.B_AWAY, Obstacle.B_BUSY, Obstacle.B_TRAVELS, Obstacle.B_FULL);
        if (problem.isPooled(one) && pooled(slot) >= problem.slots().get(slot).tables())
            obstacles.add(Obstacle.TABLES_FULL);
        if (interpreting.take(request, slot)) interpreting.free(request);
        else obstacles.add(Obstacle.NO_INTERPRETER);
        return new Unmet.AtSlot(slot, Set.copyOf(obstacles), List.copyOf(inTheWay));
    }

    private void look(
            int person,
            int slot,
            Set<Obstacle> obstacles,
            List<Integer> inTheWay,
            Obstacle away,
            Obstacle busy,
            Obstacle travels,
            Obstacle full) {
        if (problem.participants().get(person).away().get(slot)) obstacles.add(away);
        if (meetings[person] >= problem.participants().get(person).most()) obstacles.add(full);
        for (int other = 0; other < plan.size(); other++) {
            var theirs = problem.requests().get(other);
            if (!plan.isPlaced(other) || theirs.a() != person && theirs.b() != person) continue;
            if (plan.slot(other) == slot) obstacles.add(busy);
            else if (!problem.fitTogether(plan.slot(other), slot)) obstacles.add(travels);
            else continue;
            inTheWay.add(other);
        }
    }

    private int pooled(int slot) {
        return (int) IntStream.range(0, plan.size())
                .filter(other -> plan.slot(other) == slot
                        && problem.isPooled(problem.requests().get(other)))
                .count();
    }

    private List<Remedy> remedies(int request, List<Unmet.AtSlot> slots) {
        var found = new EnumMap<Remedy.Kind, Remedy>(Remedy.Kind.class);
        for (var at : slots) {
            var remedy = remedy(request, at);
            if (remedy != null) found.merge(remedy.kind(), remedy, this::cheaper);
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Remedy::kind))
                .toList();
    }

    private Remedy cheaper(Remedy one, Remedy other) {
        return one.kind() == Remedy.Kind.GIVE_UP && weight(other.request()) < weight(one.request()) ? other : one;
    }

    private int weight(int request) {
        return problem.requests().get(request).weight();
    }

    private @Nullable Remedy remedy(int request, Unmet.AtSlot at) {
        var one = problem.requests().get(request);
        if (at.obstacles().isEmpty()) return new Remedy(Remedy.Kind.PLACE, at.slot(), Request.NONE, Request.NONE);
        // whatever it takes from both at once, it is one meeting that goes
        var given = at.meetings().stream().distinct().toList();
        var onlyMeetings = given.size() == 1
                && at.obstacles().stream().allMatch(obstacle -> switch (obstacle) {
                    case A_BUSY, B_BUSY, A_TRAVELS, B_TRAVELS -> true;
                    default -> false;
                });
        if (onlyMeetings)
            return weight(given.getFirst()) < weight(request)
                            && problem.requests().get(given.getFirst()).pin() < 0
                    ? new Remedy(Remedy.Kind.GIVE_UP, at.slot(), Request.NONE, given.getFirst())
                    : null;
        if (at.obstacles().size() > 1) return null;
        return switch (at.obstacles().iterator().next()) {
            case A_AWAY -> new Remedy(Remedy.Kind.ASK_TO_COME, at.slot(), one.a(), Request.NONE);
            case B_AWAY -> new Remedy(Remedy.Kind.ASK_TO_COME, at.slot(), one.b(), Request.NONE);
            case A_FULL -> new Remedy(Remedy.Kind.RAISE_LIMIT, at.slot(), one.a(), Request.NONE);
            case B_FULL -> new Remedy(Remedy.Kind.RAISE_LIMIT, at.slot(), one.b(), Request.NONE);
            case TABLES_FULL -> new Remedy(Remedy.Kind.ADD_TABLE, at.slot(), Request.NONE, Request.NONE);
            case NO_INTERPRETER -> new Remedy(Remedy.Kind.ADD_INTERPRETER, at.slot(), Request.NONE, Request.NONE);
            default -> null;
        };
    }
}
