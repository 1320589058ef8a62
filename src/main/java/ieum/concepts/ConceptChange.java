package ieum.concepts;

import ieum.shared.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step by which a concept became another than in the file.
 *
 * @param value a name, the id of another concept, or empty for none
 */
public record ConceptChange(
        long number, String concept, Kind kind, @Nullable Language language, String value, UUID by, Instant at) {
    public enum Kind {
        ADDED,
        REMOVED,
        LABEL,
        NAME_ADDED,
        NAME_REMOVED,
        BROADER,
        NEIGHBOUR_ADDED,
        NEIGHBOUR_REMOVED
    }

    static ConceptChange of(String concept, Kind kind, @Nullable Language language, String value, UUID by, Instant at) {
        return new ConceptChange(0, concept, kind, language, value, by, at);
    }
}
