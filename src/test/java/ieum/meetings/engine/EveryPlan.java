package ieum.meetings.engine;

import java.util.Arrays;

/**
 * The best weight and the fewest idle periods with it, by trying every plan; nothing of the engine is used but the checker.
 * Slots one after the other, requests in the order of their numbers.
 */
class EveryPlan {
    private static final long PATIENCE = 400_000;

    private final MeetingProblem problem;
    private final int[] slots;
    private long tried;
    long weight = -1;
    int idle;

    EveryPlan(MeetingProblem problem) {
        this.problem = problem;
        slots = new int[problem.requests().size()];
        Arrays.fill(slots, Request.NONE);
    }

    /** @return whether it was finished; otherwise nothing is known */
    boolean search() {
        var all = problem.requests().stream().mapToLong(Request::weight).sum();
        search(0, 0, all);
        return tried < PATIENCE;
    }

    private void search(int request, long placed, long left) {
        if (tried++ >= PATIENCE || placed + left < weight) return;
        if (request == slots.length) {
            var plan = seated();
            var found = CheckedScore.of(problem, plan).idle();
            if (placed > weight || found < idle) {
                weight = placed;
                idle = found;
            }
            return;
        }
        var wish = problem.requests().get(request);
        for (int slot = 0; slot < problem.slots().size(); slot++) {
            slots[request] = slot;
            if (isPossible(request)) search(request + 1, placed + wish.weight(), left - wish.weight());
        }
        slots[request] = Request.NONE;
        if (wish.pin() < 0) search(request + 1, placed, left - wish.weight());
    }

    private boolean isPossible(int request) {
        var last = problem.requests().get(request);
        var slot = slots[request];
        if (last.pin() >= 0 && last.pin() != slot
                || last.allowed() != null && !last.allowed().get(slot)
                || problem.participants().get(last.a()).away().get(slot)
                || problem.participants().get(last.b()).away().get(slot)) return false;
        var pooled = 0;
        for (int other = 0; other <= request; other++) {
            if (slots[other] == slot && problem.isPooled(problem.requests().get(other))) pooled++;
            if (slots[other] < 0 || other == request || !shares(other, request)) continue;
            if (!problem.fitTogether(slots[other], slot)) return false;
        }
        if (problem.isPooled(last) && pooled > problem.slots().get(slot).tables()) return false;
        for (var person : new int[] {last.a(), last.b()}) {
            var meetings = 0;
            for (int other = 0; other <= request; other++)
                if (slots[other] >= 0
                        && (problem.requests().get(other).a() == person
                                || problem.requests().get(other).b() == person)) meetings++;
            if (meetings > problem.participants().get(person).most()) return false;
        }
        return canBeInterpreted(0, request, new int[request + 1]);
    }

    private boolean shares(int one, int two) {
        var first = problem.requests().get(one);
        var second = problem.requests().get(two);
        return first.a() == second.a() || first.a() == second.b() || first.b() == second.a() || first.b() == second.b();
    }

    /** Tries every interpreter for every meeting. */
    private boolean canBeInterpreted(int from, int until, int[] by) {
        if (from > until) return true;
        var request = problem.requests().get(from);
        by[from] = Request.NONE;
        if (slots[from] < 0 || !request.isInterpreted()) return canBeInterpreted(from + 1, until, by);
        for (int one = 0; one < problem.interpreters().size(); one++) {
            if (!request.interpreters().get(one)
                    || !problem.interpreters().get(one).get(slots[from])) continue;
            var isFree = true;
            for (int other = 0; other < from; other++)
                if (by[other] == one && overlap(slots[other], slots[from])) isFree = false;
            by[from] = one;
            if (isFree && canBeInterpreted(from + 1, until, by)) return true;
        }
        return false;
    }

    private boolean overlap(int slot, int other) {
        var one = problem.slots().get(slot);
        var two = problem.slots().get(other);
        return one.day() == two.day() && one.start() < two.end() && two.start() < one.end();
    }

    private MeetingPlan seated() {
        var none = new int[slots.length];
        Arrays.fill(none, Request.NONE);
        return new MeetingPlan(slots, none, none);
    }
}
