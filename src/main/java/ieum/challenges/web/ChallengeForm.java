package ieum.challenges.web;

import ieum.challenges.ChallengeText;
import ieum.challenges.Disclosure;
import ieum.concepts.LanguageDetection;
import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.programs.CallView;
import ieum.shared.Language;
import ieum.shared.Money;
import ieum.shared.Text;
import ieum.shared.web.Amount;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The track is "call/centre", and only asked for at the beginning. A draft may be saved with anything left out but
 * its title. No language means: to be detected.
 */
record ChallengeForm(
        @Nullable String track,
        @NotBlank @Size(max = 160) String title,
        @Size(max = 400) String summary,
        @Size(max = 6000) String problem,
        @Size(max = 4000) String expected,
        @Size(max = 4000) String gives,
        @Nullable Language language,
        @Pattern(regexp = "\\s*[1-9]?\\s*") String readiness,

        @Size(max = 30) String budget,
        @Size(max = 3) String currency,
        @Nullable Disclosure disclosure,
        @Size(max = 4000) String terms,
        String closesAt,
        long version) {
    static ChallengeForm empty(@Nullable String track) {
        return new ChallengeForm(track, "", "", "", "", "", null, "", "", "KRW", Disclosure.VERIFIED, "", "", 0);
    }

    static ChallengeForm of(ChallengeText text, @Nullable Language language, ZoneId zone, long version) {
        return new ChallengeForm(
                null,
                text.title().original(),
                original(text.summary()),
                original(text.problem()),
                original(text.expected()),
                original(text.gives()),
                language,
                text.readiness() == null ? "" : text.readiness().toString(),
                text.budget() == null
                        ? ""
                        : text.budget().amount().stripTrailingZeros().toPlainString(),
                text.budget() == null ? "KRW" : text.budget().currency(),
                text.disclosure(),
                original(text.terms()),
                text.closesAt() == null
                        ? ""
                        : text.closesAt().atZone(zone).toLocalDateTime().toString(),
                version);
    }

    /** What several fields say together, or one in a way that only reading it shows. */
    void check(Errors errors) {
        if (!blank(budget) && Amount.of(budget).isEmpty()) errors.rejectValue("budget", "challenge.budget.wrong");
        if (!blank(budget) && blank(currency)) errors.rejectValue("currency", "challenge.needsCurrency");
        if (!blank(closesAt) && closing() == null)
            errors.rejectValue("closesAt", "typeMismatch.java.time.LocalDateTime");
    }

    void checkWithin(CallView call, Errors errors) {
        var closing = closing(call.zone());
        if (closing != null && closing.isAfter(call.closesAt()))
            errors.rejectValue("closesAt", "challenge.closesAfterCall");
    }

    /** Of what is no draft any more. */
    void checkComplete(Errors errors, ChallengeText saved) {
        if (disclosure == null) errors.rejectValue("disclosure", "challenge.missing.disclosure");
        var right = withoutWrong(errors, saved, ZoneOffset.UTC);
        for (var field : right.text(Language.EN, null).missing())
            errors.rejectValue(field, "challenge.missing." + field);
    }

    CallId call() {
        return CallId.of(Objects.requireNonNull(track).split("/")[0]);
    }

    OrganizationId centre() {
        return OrganizationId.of(Objects.requireNonNull(track).split("/")[1]);
    }

    ChallengeText toText(ZoneId zone, LanguageDetection detection, Language reader) {
        return text(language(detection, reader), closing(zone));
    }

    /** What its author said, or else what it looks like. */
    Language language(LanguageDetection detection, Language reader) {
        if (language != null) return language;
        var written = Stream.of(title, summary, problem, expected, gives)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return detection.detect(written, reader);
    }

    /** What can be kept of it while somebody is still typing: a field that is wrong stays as it was saved last. */
    ChallengeForm withoutWrong(Errors errors, ChallengeText saved, ZoneId zone) {
        var before = of(saved, language, zone, version);
        var wrongBudget = errors.hasFieldErrors("budget") || errors.hasFieldErrors("currency");
        return new ChallengeForm(
                track,
                errors.hasFieldErrors("title") ? before.title : title,
                errors.hasFieldErrors("summary") ? before.summary : summary,
                errors.hasFieldErrors("problem") ? before.problem : problem,
                errors.hasFieldErrors("expected") ? before.expected : expected,
                errors.hasFieldErrors("gives") ? before.gives : gives,
                language,
                errors.hasFieldErrors("readiness") ? before.readiness : readiness,
                wrongBudget ? before.budget : budget,
                wrongBudget ? before.currency : currency,
                disclosure == null ? before.disclosure : disclosure,
                errors.hasFieldErrors("terms") ? before.terms : terms,
                errors.hasFieldErrors("closesAt") ? before.closesAt : closesAt,
                version);
    }

    private ChallengeText text(Language in, @Nullable Instant closing) {
        return new ChallengeText(
                new Text(title.strip(), in),
                text(summary, in),
                text(problem, in),
                text(expected, in),
                text(gives, in),
                blank(readiness) ? null : Integer.valueOf(readiness.strip()),
                Amount.of(budget).map(amount -> new Money(amount, currency)).orElse(null),
                disclosure == null ? Disclosure.VERIFIED : disclosure,
                text(terms, in),
                closing);
    }

    private @Nullable Instant closing(ZoneId zone) {
        var closing = closing();
        return closing == null ? null : closing.atZone(zone).toInstant();
    }

    private @Nullable LocalDateTime closing() {
        try {
            return blank(closesAt) ? null : LocalDateTime.parse(closesAt.strip());
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    private static String original(@Nullable Text text) {
        return text == null ? "" : text.original();
    }

    private static @Nullable Text text(@Nullable String written, Language language) {
        return written == null || written.isBlank() ? null : new Text(written.strip(), language);
    }

    private static boolean blank(@Nullable String written) {
        return written == null || written.isBlank();
    }
}
