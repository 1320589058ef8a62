package ieum.events;

import ieum.forms.Answers;
import ieum.forms.FormVersion;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who comes, or waits, has answered and agreed to.
 *
 * @param form what they were asked; none where they were asked nothing
 */
public record Answered(
        RegistrationId id,
        String person,
        String organizationName,
        @Nullable FormVersion form,
        Answers answers,
        Set<Consent> consents) {
    /** Whether nothing but a number is known of this person. */
    public boolean isNumbered() {
        return RegistrationRow.isNumber(person);
    }
}
