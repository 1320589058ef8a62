package ieum.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * Until when something is taken, by the portal's clock and to the millisecond.
 *
 * @param at what is announced
 * @param last from this moment on nothing is taken any more: later than announced only where a grace period or an
 *     extension says so
 */
public record Deadline(Instant at, Instant last) {
    public Deadline {
        if (last.isBefore(at)) throw new IllegalArgumentException(last + " is before " + at);
    }

    public static Deadline of(Instant at) {
        return new Deadline(at, at);
    }

    public Deadline withGrace(Duration grace) {
        return new Deadline(at, later(last, at.plus(grace)));
    }

    /** For one applicant, and only ever later. */
    public Deadline extendedTo(Instant until) {
        return new Deadline(later(at, until), later(last, until));
    }

    public boolean takes(Instant moment) {
        return moment.isBefore(last);
    }

    /** Late, but still taken. */
    public boolean isGrace(Instant moment) {
        return !moment.isBefore(at) && takes(moment);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
