package ieum.meetings.engine;

import java.util.Comparator;
import java.util.stream.IntStream;

/** A first plan: what is pinned, what people were told, then the rest, most constrained first. */
final class Start {
    private Start() {}

    static void place(Board board) {
        for (int request = 0; request < board.requests; request++)
            if (board.pinned[request]) board.place(request, board.openSlots[request][0]);
        for (int request = 0; request < board.requests; request++)
            if (board.slotOf(request) < 0 && board.was[request] >= 0 && board.isFree(request, board.was[request]))
                board.place(request, board.was[request]);
        var pressure = pressure(board);
        IntStream.range(0, board.requests)
                .filter(request -> board.slotOf(request) < 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(request -> -pressure[request])
                        .thenComparingInt(request -> -board.weight[request])
                        .thenComparingInt(request -> request))
                .forEach(request -> {
                    var slot = best(board, request);
                    if (slot >= 0) board.place(request, slot);
                });
    }

    /** How many wishes share how few slots, for whoever of the two is worse off. */
    private static double[] pressure(Board board) {
        var people = board.problem.participants();
        var wishes = new int[people.size()];
        for (int request = 0; request < board.requests; request++) {
            wishes[board.a[request]]++;
            wishes[board.b[request]]++;
        }
        var room = people.stream()
                .mapToInt(person ->
                        Math.min(person.most(), board.slots - person.away().cardinality()))
                .toArray();
        var pressure = new double[board.requests];
        for (int request = 0; request < board.requests; request++)
            pressure[request] = Math.max(
                    (double) wishes[board.a[request]] / Math.max(1, room[board.a[request]]),
                    (double) wishes[board.b[request]] / Math.max(1, room[board.b[request]]));
        return pressure;
    }

    private static int best(Board board, int request) {
        var best = Request.NONE;
        var least = Integer.MAX_VALUE;
        for (var slot : board.openSlots[request]) {
            if (!board.isFree(request, slot)) continue;
            var change = board.change(request, slot);
            if (change < least || change == least && board.pooledAt(slot) < board.pooledAt(best)) {
                least = change;
                best = slot;
            }
        }
        return best;
    }
}
