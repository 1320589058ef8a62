package ieum.reviews;

import ieum.forms.Answers;
import ieum.forms.Field;
import ieum.forms.FormContent;
import ieum.forms.FormVersionId;
import ieum.forms.Problem;
import ieum.forms.Score;
import ieum.forms.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What reviewers answer: criteria, each a choice whose answers are anchors with points, in sections with weights; and last, in words,
 * what every review has.
 *
 * @param version of the form it was built with; none for the usual criteria
 * @param content all that is asked
 */
public record Rubric(@Nullable FormVersionId version, FormContent content) {
    /** The question with what the reviewer says to those who decide. */
    public static final String COMMENT = "comment";
    /** The question with what the reviewer says to the applicant. */
    public static final String ADVICE = "advice";
    /** The best score there is, whatever points the rubric gives. */
    public static final int BEST = 5;

    private static final double PER_CENT = 100;

    static Rubric of(@Nullable FormVersionId version, List<Section> criteria, Section words) {
        var sections = new ArrayList<>(criteria);
        sections.add(words);
        return new Rubric(version, new FormContent(List.copyOf(sections), 0));
    }

    /** Those with points, in order. */
    public List<Field> criteria() {
        return content.fields().filter(Rubric::counts).toList();
    }

    /** What is missing or wrong. */
    public List<Problem> problems(Answers answers) {
        return content.problems(answers, Set.of());
    }

    public Score points(Answers answers) {
        return Score.of(content, answers);
    }

    /** Out of {@value #BEST}, sections by their weight; none where nothing counts. */
    public OptionalDouble score(Answers answers) {
        var points = points(answers);
        return points.areas().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp(points.total() * BEST / PER_CENT, 0, BEST));
    }

    private static boolean counts(Field field) {
        return field.kind().decides() && field.options().stream().anyMatch(option -> option.points() != null);
    }
}
