package ieum.matching;

import ieum.concepts.Concept;
import ieum.shared.Language;
import ieum.shared.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that two texts have in common, as it stands in each.
 *
 * @param kind how surely it is the same
 * @param concept what both speak of; with {@link Kind#RELATED} that of the first; none of a mere word
 * @param here in the text that was asked with
 * @param there in the text that was found
 * @param weight how much it counts beside others of the same two
 */
public record Reason(Kind kind, @Nullable Concept concept, Text here, Text there, double weight) {
    /** What it is about, as readers of that language call it; empty for a mere word. */
    public String label(Locale locale) {
        return concept == null ? "" : concept.label(Language.of(locale).orElse(Language.EN));
    }

    /** A concept that both speak of, two of which one is near the other, or a word. */
    public enum Kind {
        CONCEPT,
        RELATED,
        WORD
    }
}
