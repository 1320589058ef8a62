package ieum.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQueries;
import java.util.Optional;

/** A moment as ISO 8601 writes it: a date, with or without a time, with or without an offset from UTC. */
class Moment {
    /** A bare date as a deadline: all of that day counts, to the millisecond that calls are kept to. */
    static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59, 999_000_000);

    static final LocalTime START_OF_DAY = LocalTime.MIN;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private Moment() {}

    /**
     * @param zone where nothing is said of one
     * @param ofDay the time of a bare date
     */
    static Optional<Instant> of(String written, ZoneId zone, LocalTime ofDay) {
        try {
            var parsed = ISO.parse(written);
            var date = LocalDate.from(parsed);
            if (date.getYear() < 1900 || date.getYear() > 2200) return Optional.empty();
            var time = parsed.query(TemporalQueries.localTime());
            ZoneOffset offset = parsed.query(TemporalQueries.offset());
            var local = date.atTime(time == null ? ofDay : time);
            return Optional.of(local.atZone(offset == null ? zone : offset).toInstant());
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }
}
