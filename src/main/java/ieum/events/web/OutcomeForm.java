package ieum.events.web;

import ieum.events.OutcomeKind;
import ieum.events.OutcomeText;
import ieum.events.OutcomeView;
import ieum.shared.Language;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a session brought; which of the fields are asked depends on the kind. */
record OutcomeForm(
        @NotNull OutcomeKind kind,
        @Size(max = 2000) String body,
        @NotNull Language language,
        @Nullable @Size(max = 2000) String answer,
        @Nullable @Min(0) @Max(100000) Integer inFavour,
        @Nullable @Min(0) @Max(100000) Integer against,
        @Nullable @Min(0) @Max(100000) Integer abstained,
        @Nullable @Size(max = 160) String organization,
        @Nullable @Size(max = 160) String other,
        @Nullable Long version) {
    static OutcomeForm empty(OutcomeKind kind, Language language) {
        return new OutcomeForm(kind, "", language, "", null, null, null, "", "", 0L);
    }

    static OutcomeForm of(OutcomeView outcome) {
        var text = outcome.text();
        var votes = text.votes();
        return new OutcomeForm(
                text.kind(),
                text.body(),
                text.language(),
                text.answer(),
                votes == null ? null : votes.inFavour(),
                votes == null ? null : votes.against(),
                votes == null ? null : votes.abstained(),
                text.organization(),
                text.other(),
                outcome.version());
    }

    /** What is asked for that kind. */
    void check(BindingResult errors) {
        if (kind == null) return;
        if (!kind.names() && plain(body).isEmpty()) errors.rejectValue("body", "outcome.body.missing");
        if (kind.names() && plain(organization).isEmpty())
            errors.rejectValue("organization", "outcome.organization.missing");
        if (kind == OutcomeKind.CONTACT && plain(other).isEmpty())
            errors.rejectValue("other", "outcome.organization.missing");
        var counted =
                Stream.of(inFavour, against, abstained).filter(Objects::nonNull).count();
        if (kind == OutcomeKind.DECISION && counted != 0 && counted != 3 && !errors.hasErrors())
            errors.rejectValue("inFavour", "outcome.votes.all");
    }

    OutcomeText toText() {
        return new OutcomeText(
                kind,
                plain(body),
                language,
                kind == OutcomeKind.QUESTION ? plain(answer) : "",
                kind == OutcomeKind.DECISION && inFavour != null && against != null && abstained != null
                        ? new OutcomeText.Votes(inFavour, against, abstained)
                        : null,
                kind.names() ? plain(organization) : "",
                kind == OutcomeKind.CONTACT ? plain(other) : "");
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
