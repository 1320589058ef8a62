package ieum.meetings.web;

import ieum.meetings.CardText;
import ieum.meetings.Interest;
import ieum.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Two minutes' worth of taps, and a note. */
record CardForm(
        @NotNull @Nullable Boolean tookPlace,
        @Nullable Interest interest,
        @Min(1) @Max(5) @Nullable Integer rating,
        @Size(max = 2000) @Nullable String note) {
    static CardForm of(@Nullable CardText own) {
        return own == null
                ? new CardForm(null, null, null, "")
                : new CardForm(
                        own.tookPlace(),
                        own.interest(),
                        own.rating(),
                        own.note() == null ? "" : own.note().original());
    }

    CardText toText(@Nullable Text words) {
        return new CardText(Boolean.TRUE.equals(tookPlace), interest, rating, words);
    }
}
