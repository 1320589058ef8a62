package ieum.events.web;

import ieum.events.CategoryId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** One's own people, one a line. */
record RegistrationForm(
        @NotNull CategoryId category, @NotBlank String persons) {
    @SuppressWarnings("NullAway") // the category is chosen by whoever fills it in
    static RegistrationForm empty(@Nullable CategoryId only) {
        return new RegistrationForm(only, "");
    }

    void check(BindingResult errors) {
        PersonLines.check(persons, errors);
    }
}
