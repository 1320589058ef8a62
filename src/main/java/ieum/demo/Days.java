package ieum.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days counted from today in a zone, at working hours that vary, yet are the same at every start. */
record Days(Instant now, ZoneId zone) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int WORKING_SECONDS = 9 * 3600;

    /** A moment of that day, which is over: what happened today happened a while ago. */
    Instant ago(int days, String what) {
        var moment = in(-days, MORNING.plusSeconds(varied(what, WORKING_SECONDS)));
        var latest = now.minus(Duration.ofMinutes(10));
        return moment.isBefore(latest) ? moment : latest;
    }

    Instant in(int days, LocalTime time) {
        return LocalDate.ofInstant(now, zone)
                .plusDays(days)
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }

    /** Some number from 0 to below the limit, the same for the same words. */
    static int varied(String what, int limit) {
        var mixed = what.hashCode() * 0x9E3779B9;
        return Math.floorMod(mixed ^ (mixed >>> 15), limit);
    }
}
