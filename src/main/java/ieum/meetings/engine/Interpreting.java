package ieum.meetings.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who interprets what: in each period a matching of the meetings that need somebody with the interpreters who are there,
 * kept by augmenting paths. Slots of different sites that overlap are one period, for nobody is at two.
 */
final class Interpreting {
    private final MeetingProblem problem;
    /** Of each slot, those whose interpreters it shares, itself among them. */
    private final int[] period;
    /** Of each period and interpreter, the request they interpret. */
    private final Map<Integer, int[]> busy = new HashMap<>();

    private final int[] slotOf;
    private final int[] interpreterOf;

    Interpreting(MeetingProblem problem) {
        this.problem = problem;
        period = periods(problem);
        slotOf = new int[problem.requests().size()];
        interpreterOf = new int[problem.requests().size()];
        Arrays.fill(slotOf, Request.NONE);
        Arrays.fill(interpreterOf, Request.NONE);
    }

    private static int[] periods(MeetingProblem problem) {
        var slots = problem.slots();
        var period = new int[slots.size()];
        for (int slot = 0; slot < period.length; slot++) period[slot] = slot;
        var changed = true;
        while (changed) {
            changed = false;
            for (int slot = 0; slot < period.length; slot++)
                for (int other = 0; other < slot; other++)
                    if (period[slot] != period[other]
                            && slots.get(slot).day() == slots.get(other).day()
                            && slots.get(slot).start() < slots.get(other).end()
                            && slots.get(other).start() < slots.get(slot).end()) {
                        period[slot] = period[other] = Math.min(period[slot], period[other]);
                        changed = true;
                    }
        }
        return period;
    }

    /** @return whether somebody can interpret it then, others having moved aside where needed */
    boolean take(int request, int slot) {
        if (!problem.requests().get(request).isInterpreted()) return true;
        var those = busy.computeIfAbsent(period[slot], none -> {
            var nobody = new int[problem.interpreters().size()];
            Arrays.fill(nobody, Request.NONE);
            return nobody;
        });
        slotOf[request] = slot;
        if (augment(request, those, new BitSet())) return true;
        slotOf[request] = Request.NONE;
        return false;
    }

    void free(int request) {
        if (slotOf[request] < 0) return;
        Objects.requireNonNull(busy.get(period[slotOf[request]]))[interpreterOf[request]] = Request.NONE;
        slotOf[request] = interpreterOf[request] = Request.NONE;
    }

    int interpreterOf(int request) {
        return interpreterOf[request];
    }

    /** Interpreted meetings that share their interpreters with this slot. */
    List<Integer> during(int slot) {
        var during = new ArrayList<Integer>();
        for (var request : busy.getOrDefault(period[slot], new int[0])) if (request >= 0) during.add(request);
        return during;
    }

    private boolean augment(int request, int[] those, BitSet seen) {
        var able = problem.requests().get(request).interpreters();
        for (int one = able.nextSetBit(0); one >= 0 && one < those.length; one = able.nextSetBit(one + 1)) {
            if (seen.get(one) || !problem.interpreters().get(one).get(slotOf[request])) continue;
            seen.set(one);
            if (those[one] < 0 || augment(those[one], those, seen)) {
                those[one] = request;
                interpreterOf[request] = one;
                return true;
            }
        }
        return false;
    }
}
