package ieum.meetings.engine;

import java.util.Arrays;

/** Changes of a board that can be taken back, all since the last {@link #keep}. */
final class Steps {
    private final Board board;
    private int[] request = new int[64];
    /** Where it was removed from, or {@link Request#NONE} where it was placed. */
    private int[] from = new int[64];

    private int size;

    Steps(Board board) {
        this.board = board;
    }

    void place(int number, int slot) {
        board.place(number, slot);
        note(number, Request.NONE);
    }

    void remove(int number) {
        note(number, board.slotOf(number));
        board.remove(number);
    }

    private void note(int number, int slot) {
        if (size == request.length) {
            request = Arrays.copyOf(request, 2 * size);
            from = Arrays.copyOf(from, 2 * size);
        }
        request[size] = number;
        from[size++] = slot;
    }

    void keep() {
        size = 0;
    }

    void undo() {
        while (size > 0) {
            size--;
            if (from[size] == Request.NONE) board.remove(request[size]);
            else board.place(request[size], from[size]);
        }
    }
}
