package ieum.shared.search;

import ieum.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something by which a list can be searched.
 *
 * @param name in addresses
 * @param names in the languages of the interface, the first of each for showing it
 * @param choices the values it may have, or words that stand for values besides those one types
 * @param condition which rows have one value
 */
public record Key(
        String name,
        Map<Language, List<String>> names,
        Kind kind,
        List<Choice> choices,
        Function<Value, Condition> condition) {
    /** Of which kind its values are. */
    public enum Kind {
        CHOICE,
        TEXT,
        NUMBER,
        DATE
    }

    /**
     * A value.
     *
     * @param name in addresses
     * @param labels in the languages of the interface
     */
    public record Choice(String name, Map<Language, List<String>> labels) {
        String said(@Nullable Language language) {
            return language == null
                    ? name
                    : labels.getOrDefault(language, List.of(name)).getFirst();
        }
    }

    /** Its name in a language. */
    public String said(@Nullable Language language) {
        return language == null
                ? name
                : names.getOrDefault(language, List.of(name)).getFirst();
    }

    String said(String value, @Nullable Language language) {
        return choices.stream()
                .filter(choice -> choice.name().equals(value))
                .findFirst()
                .map(choice -> choice.said(language))
                .orElse(value);
    }

    /** What may stand after it, in a language: for offering it while somebody types. */
    public List<String> values(Language language) {
        return choices.stream().map(choice -> choice.said(language)).toList();
    }
}
