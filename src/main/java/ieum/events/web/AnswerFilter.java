package ieum.events.web;

import ieum.events.Answered;
import ieum.events.Consent;
import org.jspecify.annotations.Nullable;

/** Whoever gave that answer to a question with choices, or agreed to something. */
public record AnswerFilter(
        @Nullable String question,
        @Nullable String option,
        @Nullable Consent consent) {
    boolean takes(Answered one) {
        if (consent != null && !one.consents().contains(consent)) return false;
        return question == null
                || option == null
                || question.isEmpty()
                || one.answers().get(question).contains(option);
    }

    /** Whether anybody is left out. */
    public boolean isChosen() {
        return consent != null || (question != null && option != null && !question.isEmpty());
    }
}
