package ieum.concepts;

import ieum.shared.Language;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person says of a proper name.
 *
 * @param spellings in each language, the established one first
 * @param kept a translation writes it as its original did
 */
public record ProperNameText(ProperNameKind kind, Map<Language, List<String>> spellings, boolean kept) {
    public ProperNameText {
        var tidy = new EnumMap<Language, List<String>>(Language.class);
        for (var language : Language.values()) tidy.put(language, tidy(spellings.getOrDefault(language, List.of())));
        spellings = Map.copyOf(tidy);
    }

    public List<String> spellings(Language language) {
        return spellings.getOrDefault(language, List.of());
    }

    ProperName as(String id) {
        return new ProperName(id, kind, spellings, kept);
    }

    /** One space between words; each spelling once. */
    private static List<String> tidy(Collection<String> names) {
        var kept = new LinkedHashMap<String, String>();
        for (var name : names) {
            var plain = name.replaceAll("[\\s\\p{Z}]+", " ").strip();
            if (!plain.isEmpty()) kept.putIfAbsent(Scripts.plain(plain), plain);
        }
        return List.copyOf(kept.values());
    }
}
