package ieum.proposals.web;

import ieum.concepts.LanguageDetection;
import ieum.proposals.ProposalText;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A draft may be saved with anything left out. No language means: to be detected. */
record ProposalForm(
        @Size(max = 160) String title,
        @Size(max = 600) String summary,
        @Size(max = 8000) String solution,
        @Size(max = 8000) String plan,
        @Pattern(regexp = "[1-9]?") String readiness,
        @Nullable Language language,
        long version) {
    static ProposalForm of(ProposalText text, long version) {
        var language = text.title() == null ? null : text.title().language();
        return new ProposalForm(
                original(text.title()),
                original(text.summary()),
                original(text.solution()),
                original(text.plan()),
                text.readiness() == null ? "" : text.readiness().toString(),
                language,
                version);
    }

    ProposalText toText(LanguageDetection detection, Language reader) {
        var in = language == null ? detection.detect(written(), reader) : language;
        return new ProposalText(text(title, in), text(summary, in), text(solution, in), text(plan, in), level());
    }

    /** What can be kept of it while somebody is still typing: a field that is wrong stays as it was saved last. */
    ProposalForm withoutWrong(Errors errors, ProposalText saved) {
        var before = of(saved, version);
        return new ProposalForm(
                errors.hasFieldErrors("title") ? before.title : title,
                errors.hasFieldErrors("summary") ? before.summary : summary,
                errors.hasFieldErrors("solution") ? before.solution : solution,
                errors.hasFieldErrors("plan") ? before.plan : plan,
                errors.hasFieldErrors("readiness") ? before.readiness : readiness,
                language,
                version);
    }

    private String written() {
        return Stream.of(title, summary, solution, plan)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private @Nullable Integer level() {
        return readiness == null || readiness.isBlank() ? null : Integer.valueOf(readiness.strip());
    }

    private static String original(@Nullable Text text) {
        return text == null ? "" : text.original();
    }

    private static @Nullable Text text(@Nullable String written, Language language) {
        return written == null || written.isBlank() ? null : new Text(written.strip(), language);
    }
}
