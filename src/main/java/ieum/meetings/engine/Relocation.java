package ieum.meetings.engine;

/** A meeting goes to another slot; up to three that are in its way go to the best that is left to them, or nowhere. */
final class Relocation {
    private static final int MOST = 3;

    private final Board board;
    private final Steps steps;
    private final Dice dice;
    private final int[] ejected = new int[MOST];
    private int number;

    Relocation(Board board, Steps steps, Dice dice) {
        this.board = board;
        this.steps = steps;
        this.dice = dice;
    }

    /** @return whether anything changed */
    boolean change() {
        if (board.requests == 0) return false;
        var request = dice.of(board.requests);
        if (board.pinned[request] || board.openSlots[request].length == 0) return false;
        var slot = board.openSlots[request][dice.of(board.openSlots[request].length)];
        var from = board.slotOf(request);
        if (slot == from) return false;
        number = 0;
        if (!findInTheWay(request, from, slot)) return false;
        if (from >= 0) steps.remove(request);
        for (int index = 0; index < number; index++) {
            steps.remove(ejected[index]);
        }
        if (!makeRoomForInterpreter(request, slot) || !board.isFree(request, slot)) {
            steps.undo();
            return false;
        }
        steps.place(request, slot);
        for (int index = 0; index < number; index++) settle(ejected[index]);
        return true;
    }

    private boolean findInTheWay(int request, int from, int slot) {
        var a = board.a[request];
        var b = board.b[request];
        if (!eject(board.occupant(a, slot), request) || !eject(board.occupant(b, slot), request)) return false;
        if (board.isExclusive())
            for (var other : board.excludes(slot))
                if (!eject(board.occupant(a, other), request) || !eject(board.occupant(b, other), request))
                    return false;
        if (from < 0 && !(makeRoom(a, request) && makeRoom(b, request))) return false;
        if (!board.pooled[request] || board.isTableFree(slot)) return true;
        for (int index = 0; index < number; index++)
            if (board.slotOf(ejected[index]) == slot && board.pooled[ejected[index]]) return true;
        if (board.numberIn(slot) == 0) return false;
        var other = board.inSlot(slot, dice.of(board.numberIn(slot)));
        return board.pooled[other] && eject(other, request);
    }

    /** Where the person takes no further meeting, one of theirs goes. */
    private boolean makeRoom(int person, int request) {
        if (!board.isFull(person)) return true;
        for (int index = 0; index < number; index++)
            if (board.a[ejected[index]] == person || board.b[ejected[index]] == person) return true;
        var begin = dice.of(board.slots);
        for (int step = 0; step < board.slots; step++) {
            var other = board.occupant(person, (begin + step) % board.slots);
            if (other >= 0 && !board.pinned[other]) return eject(other, request);
        }
        return false;
    }

    private boolean makeRoomForInterpreter(int request, int slot) {
        if (!board.isInterpreted(request) || board.isReachable(request, slot)) return true;
        var others = board.interpreting().during(slot);
        if (others.isEmpty() || number == MOST) return false;
        var other = others.get(dice.of(others.size()));
        if (board.pinned[other]) return false;
        ejected[number++] = other;
        steps.remove(other);
        return true;
    }

    private boolean eject(int other, int request) {
        if (other < 0 || other == request) return true;
        for (int index = 0; index < number; index++) if (ejected[index] == other) return true;
        if (number == MOST || board.pinned[other]) return false;
        ejected[number++] = other;
        return true;
    }

    /** To where it means the fewest idle periods; of equals, by chance. */
    private void settle(int request) {
        var least = Integer.MAX_VALUE;
        var where = Request.NONE;
        var equals = 0;
        for (int word = 0; word < board.words; word++) {
            for (var left = board.candidates(request, word); left != 0; left &= left - 1) {
                var slot = (word << 6) + Long.numberOfTrailingZeros(left);
                var change = board.change(request, slot);
                if (change > least || !board.isReachable(request, slot)) continue;
                equals = change < least ? 1 : equals + 1;
                if (equals == 1 || dice.of(equals) == 0) where = slot;
                least = change;
            }
        }
        if (where >= 0) steps.place(request, where);
    }
}
