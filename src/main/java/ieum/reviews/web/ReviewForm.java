package ieum.reviews.web;

import ieum.concepts.LanguageDetection;
import ieum.reviews.Criterion;
import ieum.reviews.ReviewText;
import ieum.reviews.ReviewView;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record ReviewForm(
        @Min(1) @Max(5) @Nullable Integer need,
        @Min(1) @Max(5) @Nullable Integer technology,
        @Min(1) @Max(5) @Nullable Integer feasibility,
        @Min(1) @Max(5) @Nullable Integer team,
        @Size(max = 4000) String comment) {
    static ReviewForm of(Optional<ReviewView> review) {
        if (review.isEmpty()) return new ReviewForm(null, null, null, null, "");
        var text = review.get().text();
        var scores = text.scores();
        return new ReviewForm(
                scores.get(Criterion.NEED),
                scores.get(Criterion.TECHNOLOGY),
                scores.get(Criterion.FEASIBILITY),
                scores.get(Criterion.TEAM),
                text.comment() == null ? "" : text.comment().original());
    }

    ReviewText toText(LanguageDetection detection, Language reader) {
        var scores = new EnumMap<Criterion, Integer>(Criterion.class);
        put(scores, Criterion.NEED, need);
        put(scores, Criterion.TECHNOLOGY, technology);
        put(scores, Criterion.FEASIBILITY, feasibility);
        put(scores, Criterion.TEAM, team);
        var written = comment == null ? "" : comment.strip();
        return new ReviewText(scores, written.isEmpty() ? null : new Text(written, detection.detect(written, reader)));
    }

    private static void put(EnumMap<Criterion, Integer> scores, Criterion criterion, @Nullable Integer score) {
        if (score != null) scores.put(criterion, score);
    }
}
