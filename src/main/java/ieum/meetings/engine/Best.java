package ieum.meetings.engine;

/**
 * The best plan so far. Where nothing was told before, weight comes first, then idle periods; where moving has its price, all
 * three are weighed as the search does. What is then alike is better where less moves, and where the worst is less bad.
 */
final class Best {
    private final Board board;
    private final double unit;
    private final double calm;
    private final long total;
    private int[] slots = new int[0];
    private long weight = -1;
    private int placed;
    private int idle;
    private int moved;
    private int worst;
    private int share;
    private long unfairness;

    Best(Board board, double unit, double calm) {
        this.board = board;
        this.unit = unit;
        this.calm = calm;
        var sum = 0L;
        for (var one : board.weight) sum += one;
        total = sum;
    }

    boolean isBeaten() {
        if (weight < 0) return true;
        var nowWeight = total - board.unplacedWeight();
        var nowIdle = board.days.idle();
        var nowMoved = board.moved();
        if (calm > 0) {
            var difference = price(nowWeight, nowIdle, nowMoved) - price(weight, idle, moved);
            if (Math.abs(difference) > 1e-9) return difference < 0;
        }
        if (calm > 0 && nowMoved != moved) return nowMoved < moved;
        if (nowWeight != weight) return nowWeight > weight;
        if (nowIdle != idle) return nowIdle < idle;
        if (nowMoved != moved) return nowMoved < moved;
        if (board.days.worst() != worst) return board.days.worst() < worst;
        return board.unfairness() < unfairness && board.lowestShare() >= share;
    }

    private double price(long ofWeight, int ofIdle, int ofMoved) {
        return unit * (total - ofWeight) + ofIdle + calm * ofMoved;
    }

    void keep() {
        slots = board.slotsOfAll();
        weight = total - board.unplacedWeight();
        placed = board.placed();
        idle = board.days.idle();
        moved = board.moved();
        worst = board.days.worst();
        share = board.lowestShare();
        unfairness = board.unfairness();
    }

    /** Makes the board what it was then. */
    void restore() {
        for (int request = 0; request < slots.length; request++)
            if (board.slotOf(request) >= 0 && board.slotOf(request) != slots[request]) board.remove(request);
        for (int request = 0; request < slots.length; request++)
            if (slots[request] >= 0 && board.slotOf(request) < 0) board.place(request, slots[request]);
    }

    int[] slots() {
        return slots.clone();
    }

    PlanProgress progress(long done, long of, long bound) {
        return new PlanProgress(done, of, weight, bound, placed, idle, moved);
    }

    PlanScore score(int tableChanges) {
        return new PlanScore(weight, placed, idle, worst, share, tableChanges, moved);
    }

    long weight() {
        return weight;
    }

    int idle() {
        return idle;
    }

    int moved() {
        return moved;
    }
}
