package ieum.concepts;

import ieum.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a concept cannot stand like this.
 *
 * @param language of the names it is about; none where it is about its place among the others
 * @param key of the message that says so
 * @param other the concept that stands in the way, if one does
 */
public record ConceptProblem(
        @Nullable Language language,
        String key,
        List<Object> arguments,
        @Nullable Concept other) {}
