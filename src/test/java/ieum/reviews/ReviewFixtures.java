package ieum.reviews;

import ieum.forms.Answers;
import ieum.shared.Language;
import java.util.List;
import java.util.Map;

/** Reviews by the usual criteria. */
public class ReviewFixtures {
    private ReviewFixtures() {}

    /** The same points for each. */
    public static ReviewText judged(int points, String comment) {
        return new ReviewText(answers(points, comment), Language.EN);
    }

    public static Answers answers(int points, String comment) {
        var given = List.of(String.valueOf(points));
        return new Answers(Map.of(
                "need",
                given,
                "technology",
                given,
                "feasibility",
                given,
                "team",
                given,
                Rubric.COMMENT,
                List.of(comment)));
    }
}
