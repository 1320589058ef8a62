package ieum.events.web;

import ieum.events.CategoryId;
import ieum.events.Consent;
import ieum.events.Registering;
import ieum.events.Sector;
import ieum.forms.Answers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** One's own people, one a line. */
record RegistrationForm(
        @NotNull CategoryId category,
        @NotBlank String persons,
        @Nullable Sector sector,
        @Nullable Boolean mayWait,
        @Nullable Set<Consent> consents) {
    @SuppressWarnings("NullAway") // the category is chosen by whoever fills it in
    static RegistrationForm empty(@Nullable CategoryId only) {
        return new RegistrationForm(only, "", null, false, Set.of());
    }

    void check(BindingResult errors) {
        PersonLines.check(persons, errors);
    }

    Registering toRegistering(Answers answers) {
        return new Registering(
                category,
                PersonLines.of(persons),
                sector,
                Boolean.TRUE.equals(mayWait),
                answers,
                consents == null ? Set.of() : consents);
    }
}
