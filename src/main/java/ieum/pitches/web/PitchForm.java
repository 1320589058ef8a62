package ieum.pitches.web;

import ieum.pitches.PitchId;
import ieum.pitches.PitchKind;
import ieum.pitches.PitchText;
import ieum.pitches.PitchView;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record PitchForm(
        @NotNull PitchKind kind,
        @NotBlank @Size(max = 160) String organization,
        @NotBlank @Size(max = 160) String title,
        @Size(max = 4000) String about,
        @NotNull Language language,
        @Nullable PitchId brief,
        long version) {
    static PitchForm empty(Language language) {
        return new PitchForm(PitchKind.BRIEF, "", "", "", language, null, 0);
    }

    static PitchForm of(PitchView pitch) {
        var text = pitch.text();
        return new PitchForm(
                text.kind(),
                text.organization(),
                text.title().original(),
                text.about() == null ? "" : text.about().original(),
                text.title().language(),
                text.brief(),
                pitch.version());
    }

    PitchText toText() {
        return new PitchText(
                kind,
                organization,
                new Text(title.strip(), language),
                about == null || about.isBlank() ? null : new Text(about.strip(), language),
                brief);
    }
}
