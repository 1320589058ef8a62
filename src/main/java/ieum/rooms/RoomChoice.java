package ieum.rooms;

import ieum.challenges.ChallengeRow;
import java.util.List;

/** Companies for one challenge of the room, and what it would cost to choose others. */
public record RoomChoice(ChallengeRow challenge, long version, int places, List<Option> options) {
    /**
     * One company.
     *
     * @param points by which those of all together change where the opposite of what the draft says is wished, or a wish is taken back
     * @param moves what else would change then
     */
    public record Option(Seat seat, long points, List<Move> moves) {}

    /** A pair that would come into the draft, or go. */
    public record Move(Seat seat, boolean comes) {}
}
