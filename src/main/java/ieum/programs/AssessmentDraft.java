package ieum.programs;

import ieum.forms.Answers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A self-assessment that was begun: nobody but those who write it knows of it. Never saved: version 0, and no time. */
public record AssessmentDraft(
        Answers answers, long version, @Nullable Instant savedAt) {
    static AssessmentDraft empty() {
        return new AssessmentDraft(Answers.none(), 0, null);
    }
}
