package ieum.meetings.engine;

import ieum.assignments.Assignments;
import ieum.assignments.Problem;
import ieum.assignments.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who sits where, so that few get up: slot by slot the best seating beside what comes before and after, there and back again
 * until nothing gets better. A table that was told before is kept where its meeting is still then.
 */
final class Tables {
    private static final int STAY = 16;
    /** Of two who could stay, whoever has more meetings does. */
    private static final int MOST_EXTRA = 15;
    /** More than both could gain by staying before and after. */
    private static final int TOLD = 4 * (STAY + MOST_EXTRA) + 1;

    private static final int ROUNDS = 3;

    private final MeetingProblem problem;
    private final int[] slotOf;
    private final int[] tableOf;
    private final List<List<Integer>> inSlot = new ArrayList<>();
    /** Of each request and each of its two participants, their meetings before and after on that day. */
    private final int[][] beside;
    /** Of each participant, how many meetings they have. */
    private final int[] busy;

    Tables(MeetingProblem problem, int[] slotOf) {
        this.problem = problem;
        this.slotOf = slotOf;
        tableOf = new int[slotOf.length];
        Arrays.fill(tableOf, Request.NONE);
        beside = new int[slotOf.length][];
        busy = new int[problem.participants().size()];
        for (int request = 0; request < slotOf.length; request++) {
            beside[request] = new int[4];
            Arrays.fill(beside[request], Request.NONE);
        }
        for (int slot = 0; slot < problem.slots().size(); slot++) inSlot.add(new ArrayList<>());
        for (int request = 0; request < slotOf.length; request++)
            if (slotOf[request] >= 0) inSlot.get(slotOf[request]).add(request);
        findBeside();
    }

    private void findBeside() {
        var meetings = new ArrayList<List<Integer>>();
        for (int person = 0; person < problem.participants().size(); person++) meetings.add(new ArrayList<>());
        for (int request = 0; request < slotOf.length; request++)
            if (slotOf[request] >= 0) {
                meetings.get(problem.requests().get(request).a()).add(request);
                meetings.get(problem.requests().get(request).b()).add(request);
            }
        for (int person = 0; person < meetings.size(); person++) {
            var own = meetings.get(person);
            busy[person] = own.size();
            own.sort(Comparator.comparing((Integer request) -> slot(request).day())
                    .thenComparing(request -> slot(request).start()));
            for (int index = 1; index < own.size(); index++) {
                var before = own.get(index - 1);
                var after = own.get(index);
                if (slot(before).day() != slot(after).day()) continue;
                beside[before][problem.requests().get(before).a() == person ? 0 : 1] = after;
                beside[after][problem.requests().get(after).a() == person ? 2 : 3] = before;
            }
        }
    }

    private MeetingSlot slot(int request) {
        return problem.slots().get(slotOf[request]);
    }

    int[] seat() {
        for (int request = 0; request < slotOf.length; request++) {
            var one = problem.requests().get(request);
            if (slotOf[request] < 0 || problem.isPooled(one)) continue;
            var host = problem.participants().get(one.a()).ownTable() ? one.a() : one.b();
            tableOf[request] = slot(request).tables() + host;
        }
        var order = IntStream.range(0, inSlot.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer slot) -> problem.slots().get(slot).day())
                        .thenComparing(slot -> problem.slots().get(slot).start()))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            var before = tableOf.clone();
            for (var slot : round % 2 == 0 ? order : order.reversed()) seat(slot);
            if (Arrays.equals(before, tableOf)) break;
        }
        return tableOf;
    }

    /** How often somebody gets up for their next meeting of the day. */
    int changes() {
        var changes = 0;
        for (int request = 0; request < slotOf.length; request++)
            for (var before : Arrays.copyOfRange(beside[request], 2, 4))
                if (before >= 0 && !isOneTable(before, request)) changes++;
        return changes;
    }

    private void seat(int slot) {
        var meetings = inSlot.get(slot).stream()
                .filter(request -> problem.isPooled(problem.requests().get(request)))
                .toList();
        if (meetings.isEmpty()) return;
        var tables = problem.slots().get(slot).tables();
        var taken = new boolean[tables];
        var wanted = new int[meetings.size()];
        var capacity = new int[tables];
        Arrays.fill(capacity, 1);
        for (int row = 0; row < wanted.length; row++) {
            var pinned = problem.requests().get(meetings.get(row)).pinnedTable();
            wanted[row] = pinned >= 0 ? 0 : 1;
            if (pinned >= 0) capacity[pinned] = 0;
        }
        var seating = Problem.atMost(wanted, capacity);
        for (int row = 0; row < wanted.length; row++)
            if (wanted[row] > 0) {
                var worth = worth(meetings.get(row), tables);
                for (int table = 0; table < tables; table++)
                    if (worth[table] > 0 && capacity[table] > 0) seating.may(row, table, worth[table]);
            }
        for (var request : meetings)
            tableOf[request] = problem.requests().get(request).pinnedTable();
        for (var pair : Assignments.best(seating.build(), Watch.NOBODY).pairs())
            tableOf[meetings.get(pair.row())] = pair.column();
        for (var request : meetings) if (tableOf[request] >= 0) taken[tableOf[request]] = true;
        var next = 0;
        for (var request : meetings) {
            if (tableOf[request] >= 0) continue;
            while (taken[next]) next++;
            tableOf[request] = next;
            taken[next] = true;
        }
    }

    private boolean isOneTable(int request, int other) {
        return slot(request).site() == slot(other).site() && tableOf[request] == tableOf[other];
    }

    private int[] worth(int request, int tables) {
        var worth = new int[tables];
        var one = problem.requests().get(request);
        for (int index = 0; index < beside[request].length; index++) {
            var other = beside[request][index];
            if (other < 0
                    || tableOf[other] < 0
                    || tableOf[other] >= tables
                    || slot(other).site() != slot(request).site()) continue;
            var person = index % 2 == 0 ? one.a() : one.b();
            worth[tableOf[other]] += STAY + Math.min(MOST_EXTRA, busy[person]);
        }
        if (one.was() == slotOf[request] && one.wasTable() >= 0 && one.wasTable() < tables)
            worth[one.wasTable()] += TOLD;
        return worth;
    }
}
