package ieum.events.web;

import ieum.events.EventText;
import ieum.events.EventView;
import ieum.programs.ProgramId;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.BindingResult;

record EventForm(
        @NotBlank @Size(max = 160) String title,
        @NotBlank @Size(max = 4000) String description,
        @NotNull Language language,
        @Nullable ProgramId program,
        @NotBlank @Size(max = 160) String venue,
        @Size(max = 300) String address,
        @NotNull ZoneId zone,
        @NotNull @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime startsAt,
        @NotNull @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime endsAt,
        @Min(1) @Max(1000000) @Nullable Integer reportedPersons,
        long version) {
    /** An afternoon two weeks from now. */
    static EventForm empty(Locale locale, Instant now) {
        var language = Language.of(locale).orElse(Language.EN);
        var zone = zone(language);
        var day = now.atZone(zone).toLocalDate().plusWeeks(2);
        return new EventForm("", "", language, null, "", "", zone, day.atTime(14, 0), day.atTime(18, 0), null, 0);
    }

    static EventForm of(EventView event) {
        var text = event.text();
        return new EventForm(
                text.title().original(),
                text.description().original(),
                text.title().language(),
                text.program(),
                text.venue(),
                text.address(),
                text.zone(),
                LocalDateTime.ofInstant(text.startsAt(), text.zone()),
                LocalDateTime.ofInstant(text.endsAt(), text.zone()),
                text.reportedPersons(),
                event.version());
    }

    /** What two fields say together. */
    void check(BindingResult errors) {
        if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt))
            errors.rejectValue("endsAt", "event.endsBeforeItStarts");
    }

    EventText toText() {
        return new EventText(
                program,
                new Text(title, language),
                new Text(description, language),
                venue.strip(),
                address == null ? "" : address.strip(),
                zone,
                Objects.requireNonNull(startsAt).atZone(zone).toInstant(),
                Objects.requireNonNull(endsAt).atZone(zone).toInstant(),
                reportedPersons);
    }

    private static ZoneId zone(Language language) {
        return ZoneId.of(
                switch (language) {
                    case KO, EN -> "Asia/Seoul";
                    case FR -> "Europe/Paris";
                    case RU -> "Europe/Moscow";
                    case VI -> "Asia/Ho_Chi_Minh";
                });
    }
}
