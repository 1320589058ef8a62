package ieum.meetings.engine;

import java.util.List;
import java.util.Set;

/**
 * Why a wish is unmet.
 *
 * @param slots what stands against it, slot by slot
 * @param a how its first participant stands, and b its second
 * @param remedies of each kind the earliest, the cheapest first; none where every slot has two obstacles
 */
public record Unmet(int request, List<AtSlot> slots, Load a, Load b, List<Remedy> remedies) {
    /** @param meetings of either participant that are in the way */
    public record AtSlot(int slot, Set<Obstacle> obstacles, List<Integer> meetings) {}

    /** So many wishes, so many slots in which one is there and may take a meeting. */
    public record Load(int wishes, int room) {
        /** How many of them cannot be met whatever the plan. */
        public int over() {
            return Math.max(0, wishes - room);
        }
    }
}
