package ieum.concepts;

import ieum.shared.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What words of a trade stand for, in each of the portal's languages.
 *
 * @param id names it for good, whatever it is called
 * @param names as professionals say it: its label first, then synonyms
 * @param broader the one that it is a part of; none for a field of technology
 * @param neighbours used for it, measured by it, found with it
 */
public record Concept(
        String id,
        Map<Language, List<String>> names,
        @Nullable String broader,
        List<String> neighbours) {
    public String label(Language language) {
        return names(language).getFirst();
    }

    public Map<Language, String> labels() {
        var labels = new EnumMap<Language, String>(Language.class);
        names.forEach((language, all) -> labels.put(language, all.getFirst()));
        return labels;
    }

    public List<String> names(Language language) {
        return Objects.requireNonNull(names.get(language));
    }

    /** Whether people choose it from a list; what is narrower they only name. */
    public boolean isField() {
        return broader == null;
    }
}
