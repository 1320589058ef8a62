package ieum.forms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers that were begun and not submitted yet. Never saved: version 0, and no time. */
public record AnswerDraft(
        Answers answers, long version, @Nullable Instant savedAt) {
    public static AnswerDraft empty() {
        return new AnswerDraft(Answers.none(), 0, null);
    }
}
