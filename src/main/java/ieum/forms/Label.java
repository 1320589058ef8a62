package ieum.forms;

import ieum.shared.Language;
import ieum.shared.Text;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words of a form in the language it was written in, and in others where somebody wrote them. */
public record Label(Language original, Map<Language, String> words) {
    public Label {
        var kept = new EnumMap<Language, String>(Language.class);
        words.forEach((language, said) -> {
            if (said != null && !said.isBlank()) kept.put(language, said.strip());
        });
        if (!kept.containsKey(original)) throw new IllegalArgumentException("A label says something in " + original);
        words = Map.copyOf(kept);
    }

    public static Label of(String words, Language language) {
        return new Label(language, Map.of(language, words));
    }

    /** None where nothing is said in the original language. */
    static @Nullable Label ofNullable(Language original, Map<Language, String> words) {
        var said = words.get(original);
        return said == null || said.isBlank() ? null : new Label(original, words);
    }

    /** For a reader of that language; else in English where there is any, else as it was written. */
    public Text in(Language reader) {
        for (var language : new Language[] {reader, Language.EN})
            if (words.containsKey(language)) return new Text(words.get(language), language);
        return new Text(Objects.requireNonNull(words.get(original)), original);
    }
}
