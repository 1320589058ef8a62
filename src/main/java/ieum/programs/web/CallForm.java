package ieum.programs.web;

import ieum.forms.FormId;
import ieum.programs.CallId;
import ieum.programs.CallKind;
import ieum.programs.CallRule;
import ieum.programs.CallText;
import ieum.programs.CallView;
import ieum.programs.ProgramView;
import ieum.programs.Questions;
import ieum.programs.RuleId;
import ieum.programs.Stage;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.validation.BindingResult;

/** A call as it is typed; a new one may take along what an earlier one asks. */
record CallForm(
        @NotBlank @Size(max = 160) String title,
        @Size(max = 6000) @Nullable String description,
        @NotNull Language language,
        @NotNull CallKind kind,
        @NotNull ZoneId zone,
        @NotNull @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime opensAt,
        @NotNull @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime closesAt,
        @Min(0) @Max(1440) @Nullable Integer graceMinutes,

        @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime resultsBy,
        @Size(max = 60) @Nullable String cohort,
        @Nullable List<Stage> stages,
        @Nullable Boolean usual,
        @Nullable FormId form,
        @Nullable CallId earlier,
        @Nullable List<RuleId> rules,
        long version) {
    /** In the programme's language and zone; from tomorrow to a month later, with the gates that most calls have. */
    static CallForm empty(ProgramView program, Instant now) {
        var zone = program.text().zone();
        var tomorrow = now.atZone(zone).toLocalDate().plusDays(1);
        return new CallForm(
                "",
                "",
                program.text().name().language(),
                CallKind.CHALLENGES,
                zone,
                tomorrow.atTime(9, 0),
                tomorrow.plusMonths(1).atTime(18, 0),
                null,
                null,
                "",
                List.of(Stage.SCREENING, Stage.REVIEW, Stage.DECISION),
                true,
                null,
                null,
                List.of(),
                0);
    }

    /** The same with what an earlier call asks and how it goes on; title and dates are new. */
    static CallForm like(CallView earlier, List<CallRule> rules, ProgramView program, Instant now) {
        var fresh = empty(program, now);
        var before = of(earlier);
        return new CallForm(
                fresh.title,
                before.description,
                before.language,
                before.kind,
                before.zone,
                fresh.opensAt,
                fresh.closesAt,
                before.graceMinutes,
                null,
                "",
                before.stages,
                before.usual,
                before.form,
                earlier.id(),
                rules.stream().map(CallRule::id).toList(),
                0);
    }

    static CallForm of(CallView call) {
        var text = call.text();
        return new CallForm(
                text.title().original(),
                text.description() == null ? "" : text.description().original(),
                text.title().language(),
                text.kind(),
                text.zone(),
                local(text.opensAt(), text.zone()),
                local(text.closesAt(), text.zone()),
                text.grace().isZero() ? null : (int) text.grace().toMinutes(),
                text.resultsBy() == null ? null : local(text.resultsBy(), text.zone()),
                text.cohort(),
                text.stages(),
                text.questions().usual(),
                text.questions().form(),
                null,
                List.of(),
                call.version());
    }

    /** What two fields say together. */
    void check(BindingResult errors) {
        if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt))
            errors.rejectValue("closesAt", "call.closesBeforeItOpens");
        if (resultsBy != null && closesAt != null && resultsBy.isBefore(closesAt))
            errors.rejectValue("resultsBy", "call.resultsBeforeItCloses");
        if (!Boolean.TRUE.equals(usual) && form == null) errors.rejectValue("usual", "call.asksNothing");
    }

    CallText toText() {
        return new CallText(
                new Text(title.strip(), language),
                description == null || description.isBlank() ? null : new Text(description.strip(), language),
                kind,
                zone,
                Objects.requireNonNull(opensAt).atZone(zone).toInstant(),
                Objects.requireNonNull(closesAt).atZone(zone).toInstant(),
                Duration.ofMinutes(graceMinutes == null ? 0 : graceMinutes),
                cohort == null ? "" : cohort.strip(),
                stages == null ? List.of() : stages,
                resultsBy == null ? null : resultsBy.atZone(zone).toInstant(),
                new Questions(Boolean.TRUE.equals(usual), form));
    }

    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDateTime();
    }
}
