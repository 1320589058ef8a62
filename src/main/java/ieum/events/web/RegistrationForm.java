package ieum.events.web;

import ieum.events.CategoryId;
import ieum.events.Sector;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** One's own people, one a line. */
record RegistrationForm(
        @NotNull CategoryId category,
        @NotBlank String persons,
        @Nullable Sector sector,
        @Nullable Boolean mayWait) {
    @SuppressWarnings("NullAway") // the category is chosen by whoever fills it in
    static RegistrationForm empty(@Nullable CategoryId only) {
        return new RegistrationForm(only, "", null, false);
    }

    void check(BindingResult errors) {
        PersonLines.check(persons, errors);
    }
}
