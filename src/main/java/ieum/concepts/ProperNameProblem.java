package ieum.concepts;

import ieum.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a proper name cannot stand like this.
 *
 * @param language of the spellings it is about
 * @param key of the message that says so
 * @param other the name that stands in the way, if one does
 */
public record ProperNameProblem(
        Language language,
        String key,
        List<Object> arguments,
        @Nullable ProperName other) {}
