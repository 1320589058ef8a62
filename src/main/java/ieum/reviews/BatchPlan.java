package ieum.reviews;

import ieum.programs.Stage;
import ieum.shared.Text;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided on all of a batch, and why; whom no place is left for may go to the wait list instead.
 *
 * @param stage the one to pass, where passing is planned
 * @param reason none where passing or confirming is planned
 */
public record BatchPlan(
        BatchOutcome outcome,
        boolean waitWhenFull,
        @Nullable Stage stage,
        @Nullable Text reason) {
    public BatchPlan {
        if ((outcome == BatchOutcome.PASS) != (stage != null) || outcome.isReasoned() != (reason != null))
            throw new IllegalArgumentException("a stage to pass, or a reason for a decision");
    }

    public static BatchPlan passing(Stage stage) {
        return new BatchPlan(BatchOutcome.PASS, false, stage, null);
    }

    public static BatchPlan confirming() {
        return new BatchPlan(BatchOutcome.CONFIRM, false, null, null);
    }

    Text reasonFor(BatchLine line) {
        return line.reason() != null ? line.reason() : Objects.requireNonNull(reason);
    }
}
