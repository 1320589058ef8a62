package ieum.rooms;

import ieum.shared.Rows;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The room of a programme, as its brokers see it.
 *
 * @param rankedAt when texts were compared; none where that never was
 * @param pairs of the draft, without those that are brought together already
 * @param points of the pairs of the draft
 * @param standing pairs that are brought together already
 * @param missing places of challenges that nobody takes
 * @param gains companies that one place more would bring most points
 */
public record RoomView(
        RoomRules rules,
        @Nullable Instant rankedAt,
        long version,
        int challenges,
        int pairs,
        long points,
        int standing,
        int missing,
        List<Gain> gains,
        Rows<RoomLine> lines) {
    /** What one place more would bring to all together. */
    public record Gain(String name, long points) {}
}
