package bench;

import ieum.meetings.engine.MeetingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The periods that idle ones are counted over, for engines that know nothing of days. */
class Periods {
    private Periods() {}

    /** @return of each day of somebody, in order, the periods in which they are there, each with its slots */
    static List<List<List<Integer>>> of(MeetingProblem problem, int person) {
        var away = problem.participants().get(person).away();
        var days = new TreeMap<Integer, TreeMap<Integer, List<Integer>>>();
        for (int number = 0; number < problem.slots().size(); number++) {
            if (away.get(number)) continue;
            var slot = problem.slots().get(number);
            days.computeIfAbsent(slot.day(), none -> new TreeMap<>())
                    .computeIfAbsent(slot.start(), none -> new ArrayList<>())
                    .add(number);
        }
        return days.values().stream()
                .map(periods -> List.copyOf(periods.values()))
                .toList();
    }
}
