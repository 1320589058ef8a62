package ieum.pitches.web;

import ieum.pitches.ScoreView;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Three thumbs' worth of taps, and a note. */
record PitchScoreForm(
        @NotNull @Min(1) @Max(5) Integer fit,
        @NotNull @Min(1) @Max(5) Integer feasibility,
        @NotNull @Min(1) @Max(5) Integer team,
        @Size(max = 1000) String note) {
    @SuppressWarnings("NullAway") // what is not scored yet is chosen by whoever fills it in
    static PitchScoreForm of(@Nullable ScoreView own) {
        return own == null
                ? new PitchScoreForm(null, null, null, "")
                : new PitchScoreForm(
                        own.fit(),
                        own.feasibility(),
                        own.team(),
                        own.note() == null ? "" : own.note().original());
    }
}
