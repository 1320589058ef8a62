package ieum.shared.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** Moments as people of the page's language write them; always with the zone they are meant in. */
@Component("when")
public class Moments {
    public static final ZoneId UTC = ZoneId.of("UTC");

    private final Clock clock;
    private final MessageSource messages;
    private final Map<String, AtomicReference<@Nullable DateFormat>> formats = new ConcurrentHashMap<>();

    Moments(Clock clock, MessageSource messages) {
        this.clock = clock;
        this.messages = messages;
    }

    /** Day of the week, date, time and zone: for deadlines. */
    public String full(Instant moment, ZoneId zone) {
        return format("yMMMEdHm", moment, zone) + " " + zoneName(zone, moment);
    }

    /** To the second and with the zone: for receipts and records. */
    public String exact(Instant moment, ZoneId zone) {
        return format("yMMMdHms", moment, zone) + " " + zoneName(zone, moment);
    }

    /** Date and time, for lists whose zone is said once. */
    public String brief(Instant moment, ZoneId zone) {
        return format("yMMMdHm", moment, zone);
    }

    /** To the second, for records in lists whose zone is said once. */
    public String toTheSecond(Instant moment, ZoneId zone) {
        return format("yMMMdHms", moment, zone);
    }

    public String date(Instant moment, ZoneId zone) {
        return format("yMMMd", moment, zone);
    }

    /** A day that is one everywhere, such as a birthday. */
    public String date(LocalDate day) {
        return date(day.atStartOfDay(UTC).toInstant(), UTC);
    }

    public String weekday(Instant moment, ZoneId zone) {
        return format("yMMMMEEEEd", moment, zone);
    }

    /** From when until when, saying once what both have in common; the zone is said beside it. */
    public String span(Instant from, Instant until, ZoneId zone) {
        var format = DateIntervalFormat.getInstance("yMMMEdHm", locale());
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(new DateInterval(from.toEpochMilli(), until.toEpochMilli()));
    }

    public String day(Instant moment, ZoneId zone) {
        return format("d", moment, zone).replaceAll("\\D", "");
    }

    public String monthAndWeekday(Instant moment, ZoneId zone) {
        return format("MMM", moment, zone) + " " + format("E", moment, zone);
    }

    public String time(Instant moment, ZoneId zone) {
        return format("Hm", moment, zone);
    }

    /** The time of day to the second: "saved 14:03:07". */
    public String second(Instant moment, ZoneId zone) {
        return format("Hms", moment, zone);
    }

    public String zoneName(ZoneId zone, Instant moment) {
        var zoned = TimeZone.getTimeZone(zone.getId());
        return zoned.getDisplayName(
                zoned.inDaylightTime(Date.from(moment)), TimeZone.LONG, ULocale.forLocale(locale()));
    }

    /** How much of it is left, in the two largest units that matter; or that it is over. */
    public String left(Instant deadline) {
        var left = Duration.between(clock.instant(), deadline);
        if (left.isNegative() || left.isZero()) return say("moment.over");
        if (left.toHours() >= 48) return say("moment.left.days", left.toDays());
        if (left.toHours() >= 1) return say("moment.left.hours", left.toHours(), left.toMinutesPart());
        return say("moment.left.minutes", Math.max(1, left.toMinutes()));
    }

    public boolean isSoon(Instant deadline) {
        return Duration.between(clock.instant(), deadline).toHours() < 24;
    }

    public boolean isOver(Instant moment) {
        return !clock.instant().isBefore(moment);
    }

    /** By the name that browsers and people know, not as an offset. */
    public ZoneId utc() {
        return UTC;
    }

    /** The visitor's own, as the page's script told; for records that belong to no place. */
    public ZoneId own() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) return UTC;
        var told = WebUtils.getCookie(request.getRequest(), "zone");
        return told != null && ZoneId.getAvailableZoneIds().contains(told.getValue())
                ? ZoneId.of(told.getValue())
                : UTC;
    }

    public Instant now() {
        return clock.instant();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    private String format(String skeleton, Instant moment, ZoneId zone) {
        // formats of ICU are not for several threads at once: who finds one takes it and puts it back
        var place = formats.computeIfAbsent(
                locale() + " " + zone + " " + skeleton, key -> new AtomicReference<@Nullable DateFormat>());
        var known = place.getAndSet(null);
        var format = known == null ? made(skeleton, zone) : known;
        var said = format.format(Date.from(moment));
        place.set(format);
        return said;
    }

    private static DateFormat made(String skeleton, ZoneId zone) {
        var pattern = DateTimePatternGenerator.getInstance(locale()).getBestPattern(skeleton);
        var format = new SimpleDateFormat(pattern, locale());
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
