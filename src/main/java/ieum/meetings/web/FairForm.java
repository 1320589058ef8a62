package ieum.meetings.web;

import ieum.events.EventView;
import ieum.meetings.FairRules;
import ieum.meetings.FairView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

record FairForm(
        @NotNull @Min(5) @Max(240) @Nullable Integer minutes,
        @NotNull @Min(0) @Max(120) @Nullable Integer pause,
        @NotNull @Min(1) @Max(1000) @Nullable Integer tables,
        @Min(1) @Max(100) @Nullable Integer most,

        @NotNull @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime wishesUntil,

        @Nullable Boolean acceptedOnly,
        long version) {
    private static final Duration BEFORE = Duration.ofDays(3);

    /** Wishes until three days before, or until it begins where that is over. */
    static FairForm empty(EventView event, Instant now) {
        var until = event.text().startsAt().minus(BEFORE);
        if (until.isBefore(now)) until = event.text().startsAt();
        return new FairForm(
                25,
                5,
                20,
                null,
                LocalDateTime.ofInstant(until, event.text().zone()).truncatedTo(ChronoUnit.MINUTES),
                false,
                0);
    }

    static FairForm of(FairView fair) {
        var rules = fair.rules();
        return new FairForm(
                rules.minutes(),
                rules.pause(),
                rules.tables(),
                rules.most(),
                LocalDateTime.ofInstant(rules.wishesUntil(), fair.event().text().zone()),
                rules.acceptedOnly(),
                fair.version());
    }

    @SuppressWarnings("NullAway") // checked before
    FairRules toRules(EventView event) {
        return new FairRules(
                minutes,
                pause,
                tables,
                most,
                wishesUntil.atZone(event.text().zone()).toInstant(),
                Boolean.TRUE.equals(acceptedOnly));
    }
}
