package ieum.concepts;

import ieum.shared.Language;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * A name that is never translated nor split.
 *
 * @param id names it for good
 * @param spellings in each language, the established one first; of one that is kept as it is, some languages may have none
 * @param kept a translation writes it as its original did
 */
public record ProperName(String id, ProperNameKind kind, Map<Language, List<String>> spellings, boolean kept) {
    /** As it is written in that language, or else in English, or wherever. */
    public String in(Language language) {
        for (var one : List.of(language, Language.EN))
            if (!spellings(one).isEmpty()) return spellings(one).getFirst();
        return all().getFirst();
    }

    public List<String> spellings(Language language) {
        return spellings.getOrDefault(language, List.of());
    }

    /** Each spelling once, whatever the language. */
    public List<String> all() {
        var all = new LinkedHashSet<String>();
        for (var language : Language.values()) all.addAll(spellings(language));
        return List.copyOf(all);
    }

    /** What texts have in common that name it, however they spell it. */
    String term() {
        return "n:" + id;
    }

    ProperNameText text() {
        return new ProperNameText(kind, spellings, kept);
    }
}
