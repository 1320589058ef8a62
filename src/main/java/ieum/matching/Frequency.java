package ieum.matching;

import java.time.Duration;

/** How often somebody hears of new suggestions. */
public enum Frequency {
    DAILY(Duration.ofHours(20)),
    WEEKLY(Duration.ofDays(7).minusHours(4)),
    NEVER(Duration.ofDays(10_000));

    private final Duration between;

    Frequency(Duration between) {
        this.between = between;
    }

    /** From one to the next, somewhat less than it says so that the hour of the day stays. */
    Duration between() {
        return between;
    }
}
