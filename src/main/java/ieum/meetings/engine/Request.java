package ieum.meetings.engine;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of two participants that is wished for.
 *
 * @param weight what it is worth, in whole points; at most {@value #MOST_WEIGHT}
 * @param allowed slots in which it may be; null: in any
 * @param pin the slot in which it has to be, or {@value #NONE}
 * @param pinnedTable the table at which it has to be, or {@value #NONE}
 * @param was the slot that both were told before, or {@value #NONE}
 * @param wasTable the table that both were told before, or {@value #NONE}
 * @param interpreters who could interpret, one of whom it needs; empty: it needs nobody
 */
public record Request(
        int a,
        int b,
        int weight,
        @Nullable BitSet allowed,
        int pin,
        int pinnedTable,
        int was,
        int wasTable,
        BitSet interpreters) {
    public static final int NONE = -1;
    public static final int MOST_WEIGHT = 100_000;

    public Request {
        if (a == b) throw new IllegalArgumentException("Nobody meets themselves: " + a);
        if (weight < 0 || weight > MOST_WEIGHT) throw new IllegalArgumentException("Weight out of bounds: " + weight);
        if (pinnedTable >= 0 && pin < 0) throw new IllegalArgumentException("A table is pinned together with its slot");
        allowed = allowed == null ? null : (BitSet) allowed.clone();
        interpreters = (BitSet) interpreters.clone();
    }

    /** A wish for a meeting at any time. */
    public static Request of(int a, int b, int weight) {
        return new Request(a, b, weight, null, NONE, NONE, NONE, NONE, new BitSet());
    }

    public Request within(BitSet slots) {
        return new Request(a, b, weight, slots, pin, pinnedTable, was, wasTable, interpreters);
    }

    public Request pinned(int slot, int table) {
        return new Request(a, b, weight, allowed, slot, table, was, wasTable, interpreters);
    }

    public Request toldBefore(int slot, int table) {
        return new Request(a, b, weight, allowed, pin, pinnedTable, slot, table, interpreters);
    }

    public Request interpretedBy(BitSet those) {
        return new Request(a, b, weight, allowed, pin, pinnedTable, was, wasTable, those);
    }

    public boolean isInterpreted() {
        return !interpreters.isEmpty();
    }
}
