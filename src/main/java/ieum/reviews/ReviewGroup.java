package ieum.reviews;

import ieum.forms.Field;
import ieum.forms.Label;
import ieum.forms.Score;
import ieum.programs.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reviews of one stage by one rubric, side by side. */
public record ReviewGroup(Stage stage, Rubric rubric, List<ReviewView> reviews) {
    /** More columns than these nobody reads: then sections stand for their criteria. */
    private static final int MOST = 6;

    /** In order. */
    public static List<ReviewGroup> of(List<ReviewView> reviews) {
        record Asked(Stage stage, @Nullable Object version) {}
        var groups = new LinkedHashMap<Asked, List<ReviewView>>();
        for (var review : reviews)
            groups.computeIfAbsent(new Asked(review.stage(), review.rubric().version()), asked -> new ArrayList<>())
                    .add(review);
        return groups.values().stream()
                .map(same ->
                        new ReviewGroup(same.getFirst().stage(), same.getFirst().rubric(), List.copyOf(same)))
                .toList();
    }

    /** One for each criterion, or each section. */
    public List<Label> headings() {
        return byCriterion()
                ? rubric.criteria().stream().map(Field::label).toList()
                : areas().stream().map(area -> area.section().title()).toList();
    }

    /** In the order of the headings: points, or points of what could be had. */
    public List<String> cells(ReviewView review) {
        var answers = review.text().answers();
        if (byCriterion())
            return rubric.criteria().stream()
                    .map(criterion -> points(criterion, answers.get(criterion.key())))
                    .toList();
        var points = rubric.points(answers).areas();
        return areas().stream()
                .map(area -> points.stream()
                        .filter(given ->
                                given.section().key().equals(area.section().key()))
                        .findFirst()
                        .map(given -> given.points() + " / " + given.possible())
                        .orElse(""))
                .toList();
    }

    /** Whether this review says more than its points and its comment. */
    public boolean more(ReviewView review) {
        var answers = review.text().answers();
        return rubric.version() != null || !answers.get(Rubric.ADVICE).isEmpty();
    }

    /** Sections whose threshold this review did not reach. */
    public List<Label> below(ReviewView review) {
        return rubric.points(review.text().answers()).areas().stream()
                .filter(area -> !area.reached())
                .map(area -> area.section().title())
                .toList();
    }

    public OptionalDouble mean() {
        return scores().average();
    }

    /** Between the highest and the lowest score. */
    public OptionalDouble spread() {
        var scores = scores().summaryStatistics();
        return scores.getCount() < 2 ? OptionalDouble.empty() : OptionalDouble.of(scores.getMax() - scores.getMin());
    }

    private java.util.stream.DoubleStream scores() {
        return reviews.stream().map(ReviewView::score).filter(Objects::nonNull).mapToDouble(Double::doubleValue);
    }

    private boolean byCriterion() {
        return rubric.criteria().size() <= MOST;
    }

    private List<Score.Area> areas() {
        return rubric.points(reviews.getFirst().text().answers()).areas();
    }

    private static String points(Field criterion, List<String> chosen) {
        var sum = chosen.stream()
                .map(criterion::option)
                .flatMap(java.util.Optional::stream)
                .mapToInt(option -> option.points() == null ? 0 : option.points())
                .sum();
        return chosen.isEmpty() ? "" : String.valueOf(sum);
    }
}
