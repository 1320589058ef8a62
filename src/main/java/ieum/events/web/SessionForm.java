package ieum.events.web;

import ieum.events.EventView;
import ieum.events.SessionKind;
import ieum.events.SessionText;
import ieum.events.SessionView;
import ieum.events.SiteId;
import ieum.events.SpeakerId;
import ieum.events.SpeakerView;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.BindingResult;

/** Times as clocks show them where the event takes place. */
record SessionForm(
        @NotBlank @Size(max = 160) String title,
        @NotNull Language language,
        @NotNull SessionKind kind,
        @NotNull @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime startsAt,
        @NotNull @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime endsAt,
        @Size(max = 200) String speaker,
        @Nullable Boolean restricted,
        @Size(max = 4000) String about,
        @Nullable SiteId site,
        @Nullable List<SpeakerId> speakers) {
    /** Begins when the last one ends, and takes an hour. */
    @SuppressWarnings("NullAway") // the kind is chosen by whoever fills it in
    static SessionForm empty(EventView event) {
        var zone = event.text().zone();
        var begins = event.sessions().isEmpty()
                ? event.text().startsAt()
                : event.sessions().getLast().text().endsAt();
        var starts = local(begins, zone);
        return new SessionForm(
                "", event.text().title().language(), null, starts, starts.plusHours(1), "", false, "", null, List.of());
    }

    static SessionForm of(SessionView session, ZoneId zone) {
        var text = session.text();
        return new SessionForm(
                text.title().original(),
                text.title().language(),
                text.kind(),
                local(text.startsAt(), zone),
                local(text.endsAt(), zone),
                text.speaker(),
                text.restricted(),
                text.about() == null ? "" : text.about().original(),
                text.site(),
                session.speakers().stream().map(SpeakerView::id).toList());
    }

    void check(BindingResult errors) {
        if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt))
            errors.rejectValue("endsAt", "session.endsBeforeItStarts");
    }

    SessionText toText(ZoneId zone) {
        return new SessionText(
                new Text(title, language),
                kind,
                Objects.requireNonNull(startsAt).atZone(zone).toInstant(),
                Objects.requireNonNull(endsAt).atZone(zone).toInstant(),
                speaker == null ? "" : speaker.strip(),
                Boolean.TRUE.equals(restricted),
                about == null || about.isBlank() ? null : new Text(about.strip(), language),
                site);
    }

    /** Who speaks by name. */
    List<SpeakerId> spoken() {
        return speakers == null ? List.of() : speakers;
    }

    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone);
    }
}
