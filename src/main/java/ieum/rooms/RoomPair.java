package ieum.rooms;

import ieum.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Two who suit each other.
 *
 * @param owner of the challenge
 * @param chosen whether the draft has them
 */
record RoomPair(
        Pair pair,
        OrganizationId owner,
        int points,
        @Nullable Wish wish,
        boolean chosen) {
    RoomPair wished(@Nullable Wish now) {
        return new RoomPair(pair, owner, points, now, chosen);
    }

    RoomPair chosen(boolean now) {
        return new RoomPair(pair, owner, points, wish, now);
    }
}
