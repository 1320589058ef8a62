package ieum.meetings.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who is busy when, as bits: of each participant one bit for each period in which they are there, in order, with a gap after
 * each day. So whether a meeting joins a run, or makes one, is read from the two bits beside it.
 */
final class Days {
    private final int slots;
    private final int days;
    private final int words;
    private final int[] dayOf;
    private final int[] place;
    private final long[] bits;
    private final int[] perDay;
    private final int[] idleOf;
    /** How many participants have how many idle periods. */
    private final int[] having;

    private int idle;
    private long squares;
    private int worst;

    Days(MeetingProblem problem) {
        slots = problem.slots().size();
        var numbers = problem.slots().stream()
                .mapToInt(MeetingSlot::day)
                .distinct()
                .sorted()
                .toArray();
        days = numbers.length;
        dayOf = problem.slots().stream()
                .mapToInt(slot -> Arrays.binarySearch(numbers, slot.day()))
                .toArray();
        words = (slots + days) / 64 + 1;
        var people = problem.participants().size();
        place = new int[people * slots];
        bits = new long[people * words];
        perDay = new int[people * days];
        idleOf = new int[people];
        having = new int[slots + 2];
        having[0] = people;
        var order = IntStream.range(0, slots)
                .boxed()
                .sorted((one, two) -> {
                    var first = problem.slots().get(one);
                    var second = problem.slots().get(two);
                    return first.day() != second.day()
                            ? Integer.compare(first.day(), second.day())
                            : Integer.compare(first.start(), second.start());
                })
                .mapToInt(Integer::intValue)
                .toArray();
        for (int person = 0; person < people; person++) number(problem, person, order);
    }

    private void number(MeetingProblem problem, int person, int[] order) {
        var away = problem.participants().get(person).away();
        var next = -1;
        var day = -1;
        var start = 0;
        for (var slot : order) {
            if (away.get(slot)) continue;
            var begins = problem.slots().get(slot).start();
            if (dayOf[slot] != day) next += day < 0 ? 1 : 2;
            else if (begins != start) next++;
            day = dayOf[slot];
            start = begins;
            place[person * slots + slot] = next;
        }
    }

    private boolean isSet(int person, int at) {
        return at >= 0 && at < 64 * words && (bits[person * words + (at >> 6)] >>> at & 1) != 0;
    }

    /** How many idle periods more a meeting in this slot would mean, in which the person has none. */
    int change(int person, int slot) {
        var at = place[person * slots + slot];
        var before = isSet(person, at - 1);
        var after = isSet(person, at + 1);
        if (before) return after ? -1 : 0;
        return after || perDay[person * days + dayOf[slot]] == 0 ? 0 : 1;
    }

    void add(int person, int slot) {
        count(person, change(person, slot));
        perDay[person * days + dayOf[slot]]++;
        flip(person, slot);
    }

    void remove(int person, int slot) {
        flip(person, slot);
        perDay[person * days + dayOf[slot]]--;
        count(person, -change(person, slot));
    }

    private void flip(int person, int slot) {
        var at = place[person * slots + slot];
        bits[person * words + (at >> 6)] ^= 1L << at;
    }

    private void count(int person, int change) {
        if (change == 0) return;
        var before = idleOf[person];
        var now = before + change;
        idleOf[person] = now;
        idle += change;
        squares += (long) now * now - (long) before * before;
        having[before]--;
        having[now]++;
        if (now > worst) worst = now;
        while (worst > 0 && having[worst] == 0) worst--;
    }

    int dayOf(int slot) {
        return dayOf[slot];
    }

    int idle() {
        return idle;
    }

    int idleOf(int person) {
        return idleOf[person];
    }

    /** Sum of the squares of everybody's idle periods: smaller where they are shared out. */
    long squares() {
        return squares;
    }

    int worst() {
        return worst;
    }
}
