package ieum.events.web;

import ieum.events.Carried;
import ieum.events.EventView;
import ieum.events.Series;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** When the next event of a series begins, and what it takes along. */
record NextForm(
        @NotNull @DateTimeFormat(iso = ISO.DATE) LocalDate day,
        @Nullable Boolean sessions,
        @Nullable Boolean speakers,
        @Nullable Boolean categories,
        @Nullable Boolean sites,
        @Nullable Boolean organizers,
        @Nullable Boolean aims) {
    /** Everything but the people who spoke. */
    static NextForm of(EventView event) {
        return new NextForm(Series.usual(event), true, false, true, true, true, true);
    }

    Carried carried() {
        return new Carried(is(sessions), is(speakers), is(categories), is(sites), is(organizers), is(aims));
    }

    private static boolean is(@Nullable Boolean ticked) {
        return Boolean.TRUE.equals(ticked);
    }
}
