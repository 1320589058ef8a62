package ieum.events;

import ieum.forms.Answers;
import ieum.forms.FormVersion;
import ieum.forms.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people are asked who register for an event now.
 *
 * @param form its questions, if there are any
 * @param consents what they may agree to
 */
public record Questionnaire(@Nullable FormVersion form, Set<Consent> consents) {
    static final Questionnaire NONE = new Questionnaire(null, Set.of());

    /** Whether there is anything to answer. */
    public boolean asks() {
        return form != null || !consents.isEmpty();
    }

    /** What keeps answers from being complete. */
    public List<Problem> problems(Answers answers) {
        return form == null ? List.of() : form.content().problems(answers, Set.of());
    }
}
