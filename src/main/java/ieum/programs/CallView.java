package ieum.programs;

import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;

/** A call as pages and other modules see it; the zone is that of its programme. */
public record CallView(
        CallId id, ProgramId program, Text title, Instant opensAt, Instant closesAt, ZoneId zone, long version) {
    /** Whether a proposal arriving at that moment is in time: not before it opens, and before it closes. */
    public boolean takes(Instant at) {
        return !at.isBefore(opensAt) && at.isBefore(closesAt);
    }
}
