package ieum.reviews;

import ieum.forms.AnswerDraft;
import ieum.programs.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's own, to be written.
 *
 * @param draft what was answered and not submitted; else what was submitted
 * @param submittedAt when there is one that counts
 * @param closesAt until when it may be written or changed, where the call says so
 */
public record ReviewSheet(
        Stage stage,
        Rubric rubric,
        AnswerDraft draft,
        @Nullable Instant submittedAt,
        @Nullable Instant closesAt) {
    /** Whether there is something that has not been submitted. */
    public boolean begun() {
        return draft.savedAt() != null;
    }
}
