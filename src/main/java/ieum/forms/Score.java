package ieum.forms;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What answers to a form with points come to: per area and in all, in per cent of the points that could be had, areas by
 * their weight. A question that is not asked counts neither way.
 */
public record Score(List<Area> areas, double total) {
    /** One section; reached where it has no threshold, or is at or above it. */
    public record Area(Section section, int points, int possible, double share, boolean reached) {}

    public static Score of(FormContent content, Answers answers) {
        var areas = new ArrayList<Area>();
        var sum = 0.0;
        var weights = 0;
        for (var section : content.sections()) {
            var points = 0;
            var possible = 0;
            for (var field : section.fields()) {
                if (!field.kind().decides() || !content.isAsked(field, answers)) continue;
                possible += best(field);
                for (var key : answers.get(field.key()))
                    points += field.option(key)
                            .map(option -> option.points() == null ? 0 : option.points())
                            .orElse(0);
            }
            if (possible == 0) continue;
            var share = 100.0 * points / possible;
            var weight = section.weight() == null ? 1 : section.weight();
            sum += share * weight;
            weights += weight;
            areas.add(new Area(section, points, possible, share, atLeast(share, section.threshold())));
        }
        return new Score(List.copyOf(areas), weights == 0 ? 0 : sum / weights);
    }

    /** Whether every area reaches its own threshold. */
    public boolean reached() {
        return areas.stream().allMatch(Area::reached);
    }

    private static boolean atLeast(double share, @Nullable Integer threshold) {
        return threshold == null || share >= threshold;
    }

    private static int best(Field field) {
        var points = field.options().stream().mapToInt(option -> option.points() == null ? 0 : option.points());
        return field.kind() == FieldKind.CHOICES
                ? points.filter(some -> some > 0).sum()
                : points.max().orElse(0);
    }
}
