package ieum.meetings.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was pinned so far, all of which can stand together. */
final class Pins {
    private final MeetingProblem problem;
    private final Interpreting interpreting;
    private final Map<Integer, List<Integer>> slotsOf = new HashMap<>();
    private final Map<Integer, Integer> pooled = new HashMap<>();
    private final Set<List<Integer>> tables = new HashSet<>();

    Pins(MeetingProblem problem) {
        this.problem = problem;
        this.interpreting = new Interpreting(problem);
    }

    /** @return whether it stands beside the others; where it does not, it is as if nobody had asked */
    boolean add(int number) {
        var request = problem.requests().get(number);
        var slot = request.pin();
        var isPooled = problem.isPooled(request);
        if (!problem.open(request).get(slot) || !hasRoom(request.a(), slot) || !hasRoom(request.b(), slot))
            return false;
        if (isPooled
                && pooled.getOrDefault(slot, 0) >= problem.slots().get(slot).tables()) return false;
        if (isPooled && request.pinnedTable() >= 0 && tables.contains(List.of(slot, request.pinnedTable())))
            return false;
        if (!interpreting.take(number, slot)) return false;
        slotsOf.computeIfAbsent(request.a(), none -> new ArrayList<>()).add(slot);
        slotsOf.computeIfAbsent(request.b(), none -> new ArrayList<>()).add(slot);
        if (isPooled) pooled.merge(slot, 1, Integer::sum);
        if (isPooled && request.pinnedTable() >= 0) tables.add(List.of(slot, request.pinnedTable()));
        return true;
    }

    private boolean hasRoom(int participant, int slot) {
        var taken = slotsOf.getOrDefault(participant, List.of());
        return taken.size() < problem.participants().get(participant).most()
                && taken.stream().allMatch(other -> problem.fitTogether(slot, other));
    }
}
