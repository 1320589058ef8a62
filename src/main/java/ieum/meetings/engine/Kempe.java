package ieum.meetings.engine;

/** Two slots swap meetings: one goes from the first to the second, whatever that pushes out goes back, and so on. */
final class Kempe {
    private static final int LONGEST = 200;

    private final Board board;
    private final Steps steps;
    private final Dice dice;
    private final int[] chain = new int[LONGEST];
    private final int[] seen;
    private int stamp;
    private int number;

    Kempe(Board board, Steps steps, Dice dice) {
        this.board = board;
        this.steps = steps;
        this.dice = dice;
        seen = new int[board.requests];
    }

    /** @return whether anything changed */
    boolean change() {
        if (board.slots < 2) return false;
        var first = dice.of(board.slots);
        if (board.numberIn(first) == 0) return false;
        var request = board.inSlot(first, dice.of(board.numberIn(first)));
        var second = board.openSlots[request][dice.of(board.openSlots[request].length)];
        if (second == first || !follow(request, first, second)) return false;
        for (int index = 0; index < number; index++) {
            var target = board.slotOf(chain[index]) == first ? second : first;
            chain[index] = target == second ? chain[index] : ~chain[index];
            steps.remove(Math.max(chain[index], ~chain[index]));
        }
        for (int index = 0; index < number; index++) {
            var one = Math.max(chain[index], ~chain[index]);
            var target = chain[index] >= 0 ? second : first;
            if (!board.isFree(one, target)) {
                steps.undo();
                return false;
            }
            steps.place(one, target);
        }
        return true;
    }

    /** @return whether all that has to change places can */
    private boolean follow(int request, int first, int second) {
        stamp++;
        number = 0;
        var balance = 0;
        if (!join(request, second)) return false;
        for (int index = 0; index < number; index++) {
            var one = chain[index];
            var target = board.slotOf(one) == first ? second : first;
            if (board.pooled[one]) balance += target == second ? 1 : -1;
            var back = target == second ? first : second;
            if (!join(board.occupant(board.a[one], target), back) || !join(board.occupant(board.b[one], target), back))
                return false;
        }
        return board.pooledAt(second) + balance <= board.tables(second)
                && board.pooledAt(first) - balance <= board.tables(first);
    }

    private boolean join(int request, int target) {
        if (request < 0 || seen[request] == stamp) return true;
        if (number == LONGEST
                || board.pinned[request]
                || (board.open[request * board.words + (target >> 6)] >>> target & 1) == 0) return false;
        seen[request] = stamp;
        chain[number++] = request;
        return true;
    }
}
