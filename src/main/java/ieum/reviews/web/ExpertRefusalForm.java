package ieum.reviews.web;

import ieum.concepts.LanguageDetection;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why an expert says no, if they say why. */
record ExpertRefusalForm(@Nullable @Size(max = 1000) String reason) {
    @Nullable Text written(LanguageDetection detection, Language reader) {
        var text = reason == null ? "" : reason.strip();
        return text.isEmpty() ? null : new Text(text, detection.detect(text, reader));
    }
}
