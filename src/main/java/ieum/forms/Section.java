package ieum.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions under one heading; in a form with scores, an area.
 *
 * @param weight how much the area counts in the total, beside the others; nothing is 1
 * @param threshold the share of its points, in per cent, below which the whole is not reached
 */
public record Section(
        String key,
        Label title,
        @Nullable Label help,
        @Nullable Integer weight,
        @Nullable Integer threshold,
        List<Field> fields) {
    Section with(List<Field> fields) {
        return new Section(key, title, help, weight, threshold, List.copyOf(fields));
    }
}
