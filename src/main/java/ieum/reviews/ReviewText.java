package ieum.reviews;

import ieum.shared.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a reviewer gives: a score from 1 to 5 for each criterion, and a comment. A draft may lack any of it. */
public record ReviewText(
        Map<Criterion, Integer> scores, @Nullable Text comment) {
    public boolean isComplete() {
        return scores.size() == Criterion.values().length && comment != null;
    }
}
