package ieum.offers;

import ieum.shared.Clash;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How long an offer is listed: to the end of a day, at most a year ahead. */
public final class Validity {
    public static final int MONTHS = 12;

    /** Where the zone of no programme says which day it is. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private Validity() {}

    public static Instant end(LocalDate lastDay, ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public static LocalDate lastDay(Instant end, ZoneId zone) {
        return end.atZone(zone)
                .toLocalDate()
                .minusDays(end.atZone(zone).toLocalTime().toSecondOfDay() == 0 ? 1 : 0);
    }

    public static LocalDate latest(ZoneId zone, Instant now) {
        return now.atZone(zone).toLocalDate().plusMonths(MONTHS);
    }

    static Instant longest(ZoneId zone, Instant now) {
        return end(latest(zone, now), zone);
    }

    static void expect(@Nullable Instant end, ZoneId zone, Instant now) {
        if (end == null || !now.isBefore(end)) throw new Clash("offer.until.past");
        if (end.isAfter(longest(zone, now))) throw new Clash("offer.until.tooLong");
    }
}
