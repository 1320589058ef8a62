package ieum.events;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a session goes on the day.
 *
 * @param lateMinutes by how much it was said to begin later
 */
public record Progress(@Nullable Instant begunAt, @Nullable Instant endedAt, int lateMinutes) {
    static final Progress NONE = new Progress(null, null, 0);

    /** The longest delay that is announced, in minutes. */
    public static final int LATEST = 240;

    public boolean isRunning() {
        return begunAt != null && endedAt == null;
    }

    public boolean isOver() {
        return endedAt != null;
    }

    /** By how much it runs behind the agenda, as far as that is known. */
    Duration behind(SessionText text) {
        if (begunAt == null) return Duration.ofMinutes(lateMinutes);
        var late = Duration.between(text.startsAt(), begunAt);
        return late.isNegative() ? Duration.ZERO : late;
    }
}
