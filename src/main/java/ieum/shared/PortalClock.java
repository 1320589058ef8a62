package ieum.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The one clock, from which every door takes time. The demo and rehearsals set it, for what they run and nobody else.
 * PostgreSQL keeps microseconds, so a moment reads back equal to what was written.
 */
public class PortalClock extends Clock {
    private static final Clock REAL = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));

    private final ThreadLocal<Clock> played = new ThreadLocal<>();

    @Override
    public Instant instant() {
        var clock = played.get();
        return clock == null ? REAL.instant() : clock.instant();
    }

    /** Runs this as if it were that moment. */
    public <T> T at(Instant moment, Supplier<T> play) {
        var before = played.get();
        played.set(Clock.fixed(moment, ZoneOffset.UTC));
        try {
            return play.get();
        } finally {
            if (before == null) played.remove();
            else played.set(before);
        }
    }

    /** Work of another thread for this one, which sees the same clock. */
    public Runnable carry(Runnable work) {
        var clock = played.get();
        if (clock == null) return work;
        return () -> at(clock.instant(), () -> {
            work.run();
            return true;
        });
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("A moment is kept without a zone, and shown in one");
    }
}
