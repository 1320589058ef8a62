package ieum.concepts;

import ieum.shared.Language;
import java.util.Map;
import java.util.Objects;

/**
 * A field of technology.
 *
 * @param id names it for good, whatever it is called
 */
public record Concept(String id, Map<Language, String> labels) {
    public String label(Language language) {
        return Objects.requireNonNull(labels.get(language));
    }
}
