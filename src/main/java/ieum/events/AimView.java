package ieum.events;

import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An aim or expected outcome as pages see it; open as long as it has no result. */
public record AimView(
        AimId id,
        AimKind kind,
        Text said,
        @Nullable AimResult result,
        @Nullable Text evidence,
        @Nullable Instant closedAt,
        long version) {
    public boolean met() {
        return result == AimResult.MET;
    }
}
