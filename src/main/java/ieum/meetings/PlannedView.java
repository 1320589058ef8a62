package ieum.meetings;

import org.jspecify.annotations.Nullable;

/**
 * A meeting of a plan as pages show it.
 *
 * @param one who looks for solutions, where only one of the two does
 * @param round its number, or -1 where the plan has no room for it
 * @param table from 1; none where one of the two brings their own, or where there is no room
 * @param host whose table it is, if it is not the site's
 * @param movedFrom when both were told before, if that is another time
 */
public record PlannedView(
        Pair pair,
        PartyView one,
        PartyView other,
        int weight,
        int round,
        @Nullable Integer table,
        @Nullable String host,
        @Nullable String interpreter,
        boolean pinned,
        @Nullable Round movedFrom) {
    public boolean isPlaced() {
        return round >= 0;
    }

    /** Whom that one meets. */
    public PartyView partnerOf(PartyId party) {
        return one.id().equals(party) ? other : one;
    }
}
