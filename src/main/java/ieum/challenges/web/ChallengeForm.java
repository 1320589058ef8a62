package ieum.challenges.web;

import ieum.challenges.ChallengeText;
import ieum.challenges.Disclosure;
import ieum.concepts.LanguageDetection;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.shared.Language;
import ieum.shared.Money;
import ieum.shared.Text;
import ieum.shared.web.Amount;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.BindingResult;

/** The track is "programme/centre", and only asked for at the beginning. No language means: to be detected. */
record ChallengeForm(
        @Nullable String track,
        @NotBlank @Size(max = 160) String title,
        @NotBlank @Size(max = 400) String summary,
        @NotBlank @Size(max = 6000) String problem,
        @NotBlank @Size(max = 4000) String expected,
        @NotBlank @Size(max = 4000) String gives,
        @Nullable Language language,
        @NotNull @Min(1) @Max(9) @Nullable Integer readiness,

        @Size(max = 30) String budget,
        @Size(max = 3) String currency,
        @NotNull @Nullable Disclosure disclosure,
        @Size(max = 4000) String terms,
        @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime closesAt,
        long version) {
    static ChallengeForm empty(@Nullable String track) {
        return new ChallengeForm(track, "", "", "", "", "", null, null, "", "KRW", Disclosure.VERIFIED, "", null, 0);
    }

    static ChallengeForm of(ChallengeText text, ZoneId zone, long version) {
        return new ChallengeForm(
                null,
                text.title().original(),
                text.summary().original(),
                text.problem().original(),
                text.expected().original(),
                text.gives().original(),
                text.title().language(),
                text.readiness(),
                text.budget() == null
                        ? ""
                        : text.budget().amount().stripTrailingZeros().toPlainString(),
                text.budget() == null ? "KRW" : text.budget().currency(),
                text.disclosure(),
                text.terms() == null ? "" : text.terms().original(),
                text.closesAt() == null ? null : text.closesAt().atZone(zone).toLocalDateTime(),
                version);
    }

    /** What several fields say together. */
    void check(BindingResult errors) {
        if (disclosure == Disclosure.NAMED && (terms == null || terms.isBlank()))
            errors.rejectValue("terms", "challenge.needsTerms");
        if (hasBudget() && Amount.of(budget).isEmpty()) errors.rejectValue("budget", "challenge.budget.wrong");
        if (hasBudget() && (currency == null || currency.isBlank()))
            errors.rejectValue("currency", "challenge.needsCurrency");
    }

    private boolean hasBudget() {
        return budget != null && !budget.isBlank();
    }

    ProgramId program() {
        return ProgramId.of(Objects.requireNonNull(track).split("/")[0]);
    }

    OrganizationId centre() {
        return OrganizationId.of(Objects.requireNonNull(track).split("/")[1]);
    }

    ChallengeText toText(ZoneId zone, LanguageDetection detection) {
        var in = language == null ? detection.detect(title + "\n" + summary + "\n" + problem) : language;
        return new ChallengeText(
                new Text(title, in),
                new Text(summary, in),
                new Text(problem, in),
                new Text(expected, in),
                new Text(gives, in),
                Objects.requireNonNull(readiness),
                Amount.of(budget).map(amount -> new Money(amount, currency)).orElse(null),
                Objects.requireNonNull(disclosure),
                terms == null || terms.isBlank() ? null : new Text(terms, in),
                closesAt == null ? null : closesAt.atZone(zone).toInstant());
    }
}
