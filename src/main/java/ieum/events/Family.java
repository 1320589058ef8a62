package ieum.events;

import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To which other events one belongs, as far as a viewer sees those.
 *
 * @param parent the larger one, and whether its organisers have agreed
 * @param asking who waits for the organisers of this one to agree; told to them alone
 * @param children what takes place within it
 * @param earlier the ones before it in its series, the latest first
 * @param later those that go on from it
 */
public record Family(
        @Nullable Relative parent,
        boolean confirmed,
        List<Relative> asking,
        List<Relative> children,
        List<Relative> earlier,
        List<Relative> later) {
    /** Another event in one line. */
    public record Relative(EventId id, Text title, Instant startsAt, ZoneId zone, boolean draft) {}
}
