package ieum.meetings.engine;

import java.util.Arrays;

/**
 * A plan in the making, without tables: meetings come and go in O(1), and what the plan costs is always known. Whoever
 * places a meeting has looked that it {@linkplain #isFree is free} there.
 */
final class Board {
    static final int NOBODY = -1;

    final MeetingProblem problem;
    final int slots;
    final int words;
    final int requests;
    final int[] a;
    final int[] b;
    final int[] weight;
    final int[] was;
    final boolean[] pooled;
    final boolean[] pinned;
    /** Of each request, where it may be: bits, and the same as a list. */
    final long[] open;

    final int[][] openSlots;
    final Days days;
    private final boolean[] interpreted;
    private final Interpreting interpreting;
    /** Of each slot, those that one person cannot be in as well, beside itself. */
    private final int[][] excludes;

    private final boolean isExclusive;
    private final int[] most;
    private final int[] wishes;
    private final int[] tables;

    private final int[] slotOf;
    private final int[] occupant;
    private final long[] busy;
    private final int[] meetings;
    private final int[] pooledAt;
    private final long[] tablesLeft;
    private final int[][] inSlot;
    private final int[] numberIn;
    private final int[] indexIn;

    private long unplacedWeight;
    private int placed;
    private int moved;
    /** Sum over participants of unmet² · 1,000 / wishes. */
    private long unfairness;

    Board(MeetingProblem problem) {
        this.problem = problem;
        slots = problem.slots().size();
        words = (slots + 63) / 64;
        requests = problem.requests().size();
        var people = problem.participants().size();
        var all = problem.requests();
        a = all.stream().mapToInt(Request::a).toArray();
        b = all.stream().mapToInt(Request::b).toArray();
        weight = all.stream().mapToInt(Request::weight).toArray();
        was = all.stream().mapToInt(Request::was).toArray();
        pooled = new boolean[requests];
        pinned = new boolean[requests];
        interpreted = new boolean[requests];
        open = new long[requests * words];
        openSlots = new int[requests][];
        wishes = new int[people];
        for (int request = 0; request < requests; request++) {
            pooled[request] = problem.isPooled(all.get(request));
            pinned[request] = all.get(request).pin() >= 0;
            interpreted[request] = all.get(request).isInterpreted();
            var where = problem.open(all.get(request));
            openSlots[request] = where.stream().toArray();
            var bits = where.toLongArray();
            System.arraycopy(bits, 0, open, request * words, bits.length);
            wishes[a[request]]++;
            wishes[b[request]]++;
            unplacedWeight += weight[request];
            if (was[request] >= 0) moved++;
        }
        days = new Days(problem);
        interpreting = new Interpreting(problem);
        excludes = excludes(problem);
        isExclusive = Arrays.stream(excludes).anyMatch(others -> others.length > 0);
        most = problem.participants().stream().mapToInt(Participant::most).toArray();
        tables = problem.slots().stream().mapToInt(MeetingSlot::tables).toArray();
        slotOf = new int[requests];
        Arrays.fill(slotOf, Request.NONE);
        occupant = new int[people * slots];
        Arrays.fill(occupant, NOBODY);
        busy = new long[people * words];
        meetings = new int[people];
        pooledAt = new int[slots];
        tablesLeft = new long[words];
        for (int slot = 0; slot < slots; slot++) if (tables[slot] > 0) tablesLeft[slot >> 6] |= 1L << slot;
        inSlot = new int[slots][16];
        numberIn = new int[slots];
        indexIn = new int[requests];
        for (int person = 0; person < people; person++) unfairness += unfairness(person, wishes[person]);
    }

    private static int[][] excludes(MeetingProblem problem) {
        var slots = problem.slots().size();
        var excludes = new int[slots][];
        for (int slot = 0; slot < slots; slot++) {
            var others = new int[slots];
            var number = 0;
            for (int other = 0; other < slots; other++)
                if (other != slot && !problem.fitTogether(slot, other)) others[number++] = other;
            excludes[slot] = Arrays.copyOf(others, number);
        }
        return excludes;
    }

    private long unfairness(int person, int unmet) {
        return wishes[person] == 0 ? 0 : (long) unmet * unmet * 1000 / wishes[person];
    }

    int slotOf(int request) {
        return slotOf[request];
    }

    int[] slotsOfAll() {
        return slotOf.clone();
    }

    /** The meeting that the person has in that slot, or {@link #NOBODY}. */
    int occupant(int person, int slot) {
        return occupant[person * slots + slot];
    }

    boolean isTableFree(int slot) {
        return pooledAt[slot] < tables[slot];
    }

    boolean isFull(int person) {
        return meetings[person] >= most[person];
    }

    int tables(int slot) {
        return tables[slot];
    }

    int pooledAt(int slot) {
        return pooledAt[slot];
    }

    int numberIn(int slot) {
        return numberIn[slot];
    }

    int inSlot(int slot, int index) {
        return inSlot[slot][index];
    }

    /** Whether one person's meetings can exclude each other although they are in different slots. */
    boolean isExclusive() {
        return isExclusive;
    }

    int[] excludes(int slot) {
        return excludes[slot];
    }

    boolean isInterpreted(int request) {
        return interpreted[request];
    }

    Interpreting interpreting() {
        return interpreting;
    }

    /** Of 64 slots, those where an unplaced request could be put; what excludes each other, and interpreters, left aside. */
    long candidates(int request, int word) {
        if (isFull(a[request]) || isFull(b[request])) return 0;
        var free = open[request * words + word] & ~busy[a[request] * words + word] & ~busy[b[request] * words + word];
        return pooled[request] ? free & tablesLeft[word] : free;
    }

    /** Whether nothing of what {@link #candidates} leaves aside stands against it. */
    boolean isReachable(int request, int slot) {
        if (isExclusive)
            for (var other : excludes[slot])
                if (occupant(a[request], other) >= 0 || occupant(b[request], other) >= 0) return false;
        if (!interpreted[request]) return true;
        if (!interpreting.take(request, slot)) return false;
        interpreting.free(request);
        return true;
    }

    boolean isFree(int request, int slot) {
        return (candidates(request, slot >> 6) >>> slot & 1) != 0 && isReachable(request, slot);
    }

    /** How many idle periods more it would mean. */
    int change(int request, int slot) {
        return days.change(a[request], slot) + days.change(b[request], slot);
    }

    void place(int request, int slot) {
        if (interpreted[request] && !interpreting.take(request, slot))
            throw new IllegalStateException("Nobody interprets " + request + " in " + slot);
        slotOf[request] = slot;
        seat(a[request], slot, request);
        seat(b[request], slot, request);
        if (pooled[request] && ++pooledAt[slot] == tables[slot]) tablesLeft[slot >> 6] &= ~(1L << slot);
        if (numberIn[slot] == inSlot[slot].length) inSlot[slot] = Arrays.copyOf(inSlot[slot], 2 * numberIn[slot]);
        indexIn[request] = numberIn[slot];
        inSlot[slot][numberIn[slot]++] = request;
        placed++;
        unplacedWeight -= weight[request];
        if (was[request] == slot) moved--;
    }

    void remove(int request) {
        var slot = slotOf[request];
        if (interpreted[request]) interpreting.free(request);
        slotOf[request] = Request.NONE;
        leave(a[request], slot);
        leave(b[request], slot);
        if (pooled[request] && pooledAt[slot]-- == tables[slot]) tablesLeft[slot >> 6] |= 1L << slot;
        var last = inSlot[slot][--numberIn[slot]];
        inSlot[slot][indexIn[request]] = last;
        indexIn[last] = indexIn[request];
        placed--;
        unplacedWeight += weight[request];
        if (was[request] == slot) moved++;
    }

    private void seat(int person, int slot, int request) {
        occupant[person * slots + slot] = request;
        busy[person * words + (slot >> 6)] |= 1L << slot;
        days.add(person, slot);
        var unmet = wishes[person] - meetings[person]++;
        unfairness += unfairness(person, unmet - 1) - unfairness(person, unmet);
    }

    private void leave(int person, int slot) {
        occupant[person * slots + slot] = NOBODY;
        busy[person * words + (slot >> 6)] &= ~(1L << slot);
        days.remove(person, slot);
        var unmet = wishes[person] - meetings[person]--;
        unfairness += unfairness(person, unmet + 1) - unfairness(person, unmet);
    }

    long unplacedWeight() {
        return unplacedWeight;
    }

    int placed() {
        return placed;
    }

    int moved() {
        return moved;
    }

    long unfairness() {
        return unfairness;
    }

    /** The smallest share of their wishes that anybody has met, in thousandths. */
    int lowestShare() {
        var lowest = 1000;
        for (int person = 0; person < wishes.length; person++)
            if (wishes[person] > 0) lowest = Math.min(lowest, 1000 * meetings[person] / wishes[person]);
        return lowest;
    }
}
