package ieum.matching;

import ieum.concepts.Concept;
import ieum.shared.Language;
import java.util.List;
import java.util.Locale;

/**
 * What speaks for a suggestion and what against it.
 *
 * @param reasons the strongest first
 * @param lacking what was asked for most and the other does not speak of
 * @param brief whether the other says so little that nobody can tell
 */
public record Why(List<Reason> reasons, List<Concept> lacking, boolean brief) {
    /** What it lacks, as readers of that language call it. */
    public List<String> lacking(Locale locale) {
        var language = Language.of(locale).orElse(Language.EN);
        return lacking.stream().map(concept -> concept.label(language)).toList();
    }
}
