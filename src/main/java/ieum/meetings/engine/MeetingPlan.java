package ieum.meetings.engine;

import java.util.Arrays;

/** Of each request of a problem, its slot, its table and its interpreter; {@value Request#NONE} where it has none. */
public final class MeetingPlan {
    private final int[] slots;
    private final int[] tables;
    private final int[] interpreters;

    public MeetingPlan(int[] slots, int[] tables, int[] interpreters) {
        if (slots.length != tables.length || slots.length != interpreters.length)
            throw new IllegalArgumentException("Not of one problem");
        this.slots = slots.clone();
        this.tables = tables.clone();
        this.interpreters = interpreters.clone();
    }

    public int size() {
        return slots.length;
    }

    public int slot(int request) {
        return slots[request];
    }

    /**
     * A site's tables are numbered from 0 to one less than it has; a meeting at a participant's own table has the
     * number of tables of the slot, plus the number of that participant.
     */
    public int table(int request) {
        return tables[request];
    }

    public int interpreter(int request) {
        return interpreters[request];
    }

    public boolean isPlaced(int request) {
        return slots[request] >= 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MeetingPlan plan
                && Arrays.equals(slots, plan.slots)
                && Arrays.equals(tables, plan.tables)
                && Arrays.equals(interpreters, plan.interpreters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(slots);
    }
}
