package ieum.concepts;

import ieum.shared.Language;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a concept.
 *
 * @param names in each language, the label first
 */
public record ConceptText(
        Map<Language, List<String>> names, @Nullable String broader, List<String> neighbours) {
    public ConceptText {
        var tidy = new EnumMap<Language, List<String>>(Language.class);
        for (var language : Language.values()) tidy.put(language, tidy(names.getOrDefault(language, List.of())));
        names = Map.copyOf(tidy);
        neighbours = List.copyOf(new LinkedHashSet<>(neighbours));
    }

    public static ConceptText of(Concept concept) {
        return new ConceptText(concept.names(), concept.broader(), concept.neighbours());
    }

    List<String> names(Language language) {
        return names.getOrDefault(language, List.of());
    }

    /** One space between words; each name once, whatever its case. */
    private static List<String> tidy(Collection<String> names) {
        var kept = new java.util.LinkedHashMap<String, String>();
        for (var name : names) {
            var plain = name.replaceAll("[\\s\\p{Z}]+", " ").strip();
            if (!plain.isEmpty()) kept.putIfAbsent(Scripts.plain(plain), plain);
        }
        return List.copyOf(kept.values());
    }
}
