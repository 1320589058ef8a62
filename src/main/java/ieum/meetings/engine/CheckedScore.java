package ieum.meetings.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a plan is worth, counted anew from the plan alone. */
final class CheckedScore {
    private CheckedScore() {}

    static PlanScore of(MeetingProblem problem, MeetingPlan plan) {
        var weight = 0L;
        var placed = 0;
        var moved = 0;
        for (int number = 0; number < plan.size(); number++) {
            var request = problem.requests().get(number);
            if (plan.slot(number) >= 0) {
                weight += request.weight();
                placed++;
            }
            if (request.was() >= 0 && plan.slot(number) != request.was()) moved++;
        }
        var idle = 0;
        var worst = 0;
        var changes = 0;
        var share = 1000;
        for (int person = 0; person < problem.participants().size(); person++) {
            var own = own(problem, person);
            var met = own.stream().filter(plan::isPlaced).toList();
            if (!own.isEmpty()) share = Math.min(share, 1000 * met.size() / own.size());
            var theirs = idle(problem, plan, person, met);
            idle += theirs;
            worst = Math.max(worst, theirs);
            changes += changes(problem, plan, met);
        }
        return new PlanScore(weight, placed, idle, worst, share, changes, moved);
    }

    private static List<Integer> own(MeetingProblem problem, int person) {
        var own = new ArrayList<Integer>();
        for (int number = 0; number < problem.requests().size(); number++) {
            var request = problem.requests().get(number);
            if (request.a() == person || request.b() == person) own.add(number);
        }
        return own;
    }

    /** Walks through each day: a run begins where the person is there, has a meeting, and had none in the period before. */
    private static int idle(MeetingProblem problem, MeetingPlan plan, int person, List<Integer> met) {
        var away = problem.participants().get(person).away();
        var days = new TreeMap<Integer, TreeSet<Integer>>();
        for (int slot = 0; slot < problem.slots().size(); slot++)
            if (!away.get(slot))
                days.computeIfAbsent(problem.slots().get(slot).day(), none -> new TreeSet<>())
                        .add(problem.slots().get(slot).start());
        var busy = new TreeMap<Integer, TreeSet<Integer>>();
        for (var number : met) {
            var slot = problem.slots().get(plan.slot(number));
            busy.computeIfAbsent(slot.day(), none -> new TreeSet<>()).add(slot.start());
        }
        var idle = 0;
        for (var day : days.entrySet()) {
            var held = busy.getOrDefault(day.getKey(), new TreeSet<>());
            var runs = 0;
            var isBusy = false;
            for (var period : day.getValue()) {
                var now = held.contains(period);
                if (now && !isBusy) runs++;
                isBusy = now;
            }
            idle += Math.max(0, runs - 1);
        }
        return idle;
    }

    private static int changes(MeetingProblem problem, MeetingPlan plan, List<Integer> met) {
        var inOrder = new ArrayList<>(met);
        inOrder.sort((one, two) -> {
            var first = problem.slots().get(plan.slot(one));
            var second = problem.slots().get(plan.slot(two));
            return first.day() != second.day()
                    ? Integer.compare(first.day(), second.day())
                    : Integer.compare(first.start(), second.start());
        });
        var changes = 0;
        for (int index = 1; index < inOrder.size(); index++) {
            var before = problem.slots().get(plan.slot(inOrder.get(index - 1)));
            var after = problem.slots().get(plan.slot(inOrder.get(index)));
            var stays = before.site() == after.site()
                    && plan.table(inOrder.get(index - 1)) == plan.table(inOrder.get(index));
            if (before.day() == after.day() && !stays) changes++;
        }
        return changes;
    }
}
