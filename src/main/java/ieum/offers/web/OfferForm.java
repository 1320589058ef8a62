package ieum.offers.web;

import ieum.concepts.LanguageDetection;
import ieum.offers.Cooperation;
import ieum.offers.OfferKind;
import ieum.offers.OfferText;
import ieum.offers.OfferTrack;
import ieum.offers.OfferType;
import ieum.offers.Validity;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The track is "programme/centre". A draft may be saved with anything left out but its title. */
record OfferForm(
        @NotNull @Nullable OfferKind kind,
        @NotNull @Nullable OfferType type,
        @Nullable String track,
        @NotBlank @Size(max = 160) String title,
        @Size(max = 6000) String description,
        @Nullable Language language,
        @Nullable String topic,
        @Pattern(regexp = "\\s*[1-9]?\\s*") String readiness,
        @Nullable List<Cooperation> sought,
        String until,
        @Nullable Boolean anonymous,
        long version) {
    static OfferForm empty() {
        return new OfferForm(OfferKind.OFFER, OfferType.TECHNOLOGY, "", "", "", null, "", "", List.of(), "", false, 0);
    }

    static OfferForm of(OfferText text, @Nullable Language language, ZoneId zone, long version) {
        return new OfferForm(
                text.kind(),
                text.type(),
                text.track() == null
                        ? ""
                        : text.track().program() + "/" + text.track().centre(),
                text.title().original(),
                text.description() == null ? "" : text.description().original(),
                language,
                text.topic() == null ? "" : text.topic(),
                text.readiness() == null ? "" : text.readiness().toString(),
                text.sought().stream().sorted().toList(),
                text.endsAt() == null
                        ? ""
                        : Validity.lastDay(text.endsAt(), zone).toString(),
                text.anonymous(),
                version);
    }

    /** What several fields say together, or one in a way that only reading it shows. */
    void check(Errors errors, ZoneId zone, Instant now, boolean listed) {
        if (!blank(readiness) && type != null && !type.hasReadiness())
            errors.rejectValue("readiness", "offer.readiness.notFor");
        var day = lastDay();
        if (!blank(until) && day.isEmpty()) errors.rejectValue("until", "typeMismatch.offerForm.until");
        day.ifPresent(last -> {
            if (last.isAfter(Validity.latest(zone, now))) errors.rejectValue("until", "offer.until.tooLong");
            if (!listed && last.isBefore(now.atZone(zone).toLocalDate()))
                errors.rejectValue("until", "offer.until.past");
        });
    }

    /** Of what is no draft any more. */
    void checkComplete(Errors errors, OfferText saved, ZoneId zone) {
        for (var field :
                withoutWrong(errors, saved, zone).text(Language.EN, zone).missing())
            errors.rejectValue(field, "offer.missing." + field);
    }

    Optional<OfferTrack> chosenTrack() {
        if (track == null || track.isBlank()) return Optional.empty();
        var ids = track.split("/");
        return Optional.of(new OfferTrack(ProgramId.of(ids[0]), OrganizationId.of(ids[1])));
    }

    OfferText toText(ZoneId zone, LanguageDetection detection, Language reader) {
        return text(language(detection, reader), zone);
    }

    /** What its author said, or else what it looks like. */
    Language language(LanguageDetection detection, Language reader) {
        return language != null ? language : detection.detect(title + "\n" + description, reader);
    }

    /** What can be kept of it while somebody is still typing: a field that is wrong stays as it was saved last. */
    OfferForm withoutWrong(Errors errors, OfferText saved, ZoneId zone) {
        var before = of(saved, language, zone, version);
        return new OfferForm(
                kind == null ? before.kind : kind,
                type == null ? before.type : type,
                errors.hasFieldErrors("track") ? before.track : track,
                errors.hasFieldErrors("title") ? before.title : title,
                errors.hasFieldErrors("description") ? before.description : description,
                language,
                errors.hasFieldErrors("topic") ? before.topic : topic,
                errors.hasFieldErrors("readiness") ? before.readiness : readiness,
                sought,
                errors.hasFieldErrors("until") ? before.until : until,
                anonymous,
                version);
    }

    private OfferText text(Language in, ZoneId zone) {
        var chosen = type == null ? OfferType.TECHNOLOGY : type;
        var forms = EnumSet.noneOf(Cooperation.class);
        if (sought != null) forms.addAll(sought);
        return new OfferText(
                kind == null ? OfferKind.OFFER : kind,
                chosen,
                new Text(title.strip(), in),
                blank(description) ? null : new Text(description.strip(), in),
                blank(topic) ? null : topic,
                blank(readiness) || !chosen.hasReadiness() ? null : Integer.valueOf(readiness.strip()),
                forms,
                lastDay().map(day -> Validity.end(day, zone)).orElse(null),
                Boolean.TRUE.equals(anonymous),
                chosenTrack().orElse(null));
    }

    private Optional<LocalDate> lastDay() {
        try {
            return blank(until) ? Optional.empty() : Optional.of(LocalDate.parse(until.strip()));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private static boolean blank(@Nullable String written) {
        return written == null || written.isBlank();
    }
}
