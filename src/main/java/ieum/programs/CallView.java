package ieum.programs;

import ieum.shared.Deadline;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A call as pages and other modules see it. */
public record CallView(CallId id, ProgramId program, CallText text, long version) {
    public Text title() {
        return text.title();
    }

    public Instant opensAt() {
        return text.opensAt();
    }

    public Instant closesAt() {
        return text.closesAt();
    }

    public ZoneId zone() {
        return text.zone();
    }

    public CallKind kind() {
        return text.kind();
    }

    /** For everyone, or for a challenge that closes earlier. */
    public Deadline deadline(@Nullable Instant earlier) {
        var at = earlier != null && earlier.isBefore(closesAt()) ? earlier : closesAt();
        return Deadline.of(at).withGrace(text.grace());
    }

    /** Whether a proposal may be begun at that moment: not before it opens, and before it closes. */
    public boolean takes(Instant at) {
        return !at.isBefore(opensAt()) && at.isBefore(closesAt());
    }
}
