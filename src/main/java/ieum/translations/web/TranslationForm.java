package ieum.translations.web;

import ieum.translations.TranslationView;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes for each text that a thing may have.
 *
 * @param state of originals and translations when it was read
 * @param anyway whether names may be missing
 */
record TranslationForm(
        @Size(max = 1000) String title,
        @Size(max = 1000) String name,
        @Size(max = 20_000) String summary,
        @Size(max = 20_000) String description,
        @Size(max = 20_000) String problem,
        @Size(max = 20_000) String expected,
        @Size(max = 20_000) String gives,
        @Size(max = 20_000) String profile,
        String state,
        @Nullable Boolean anyway) {
    TranslationForm {
        title = Objects.requireNonNullElse(title, "");
        name = Objects.requireNonNullElse(name, "");
        summary = Objects.requireNonNullElse(summary, "");
        description = Objects.requireNonNullElse(description, "");
        problem = Objects.requireNonNullElse(problem, "");
        expected = Objects.requireNonNullElse(expected, "");
        gives = Objects.requireNonNullElse(gives, "");
        profile = Objects.requireNonNullElse(profile, "");
        state = Objects.requireNonNullElse(state, "");
    }

    static TranslationForm of(TranslationView view) {
        var words = new HashMap<String, String>();
        for (var line : view.foreign()) {
            var translation = line.translation();
            if (translation != null)
                words.put(line.of().field(), translation.text().original());
        }
        return of(words, view.state(), false);
    }

    Map<String, String> wordings() {
        return Map.of(
                "title", title,
                "name", name,
                "summary", summary,
                "description", description,
                "problem", problem,
                "expected", expected,
                "gives", gives,
                "profile", profile);
    }

    boolean takesNamesMissing() {
        return Boolean.TRUE.equals(anyway);
    }

    private static TranslationForm of(Map<String, String> words, String state, @Nullable Boolean anyway) {
        return new TranslationForm(
                words.getOrDefault("title", ""),
                words.getOrDefault("name", ""),
                words.getOrDefault("summary", ""),
                words.getOrDefault("description", ""),
                words.getOrDefault("problem", ""),
                words.getOrDefault("expected", ""),
                words.getOrDefault("gives", ""),
                words.getOrDefault("profile", ""),
                state,
                anyway);
    }
}
