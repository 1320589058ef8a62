package ieum.rooms;

import ieum.shared.Text;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A challenge with its companies, or a company with its challenges.
 *
 * @param title of the challenge; none for a company
 * @param name of the company, or of the owner of the challenge
 * @param places how many it takes
 * @param own whether that was said of it alone
 * @param seats those it has, the best first
 * @param list its own list without regard to others: the first of it
 */
public record RoomLine(
        UUID id, @Nullable Text title, String name, int places, boolean own, List<Seat> seats, List<Seat> list) {
    public int missing() {
        return Math.max(0, places - seats.size());
    }
}
