package ieum.organizations.web;

import ieum.accounts.Accounts;
import ieum.accounts.PasswordRefused;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.validation.BindingResult;

/** The account that is made along with something else: an organisation, or a membership. */
record FounderForm(
        @NotBlank @Size(max = 120) String person,
        @NotBlank @Email @Size(max = 254) String email,
        @NotBlank String password) {
    /** Said together with whatever else is wrong, and not one thing after the other. */
    void check(Accounts accounts, BindingResult errors) {
        if (!errors.hasFieldErrors("email") && accounts.isRegistered(email))
            errors.rejectValue("email", "founder.registered");
        if (errors.hasFieldErrors("password")) return;
        try {
            accounts.checkPassword(password, email, person);
        } catch (PasswordRefused refused) {
            errors.rejectValue("password", "password." + refused.why());
        }
    }
}
