package ieum.accounts.web;

import ieum.accounts.AccountId;
import ieum.accounts.PasswordRefused;
import ieum.accounts.PasswordResets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For people who forgot their password: asking for a link, and what the link leads to. */
@Controller
@RequestMapping("/password-reset")
class PasswordResetController {
    private final PasswordResets resets;

    PasswordResetController(PasswordResets resets) {
        this.resets = resets;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("passwordResetForm", new PasswordResetForm(""));
        return "accounts/password-reset";
    }

    @PostMapping
    String ask(
            @Valid PasswordResetForm form, BindingResult errors, HttpServletRequest request, RedirectAttributes flash) {
        if (errors.hasErrors()) return "accounts/password-reset";
        resets.ask(form.email(), request.getRemoteAddr());
        flash.addFlashAttribute("notice", "passwordReset.asked");
        return "redirect:/sign-in";
    }

    @GetMapping("/{account}/{until}/{token}")
    String choose(@PathVariable AccountId account, @PathVariable long until, @PathVariable String token, Model model) {
        model.addAttribute("account", resets.get(account, until, token));
        model.addAttribute("newPasswordForm", new NewPasswordForm(""));
        return "accounts/new-password";
    }

    @PostMapping("/{account}/{until}/{token}")
    String reset(
            @PathVariable AccountId account,
            @PathVariable long until,
            @PathVariable String token,
            @Valid NewPasswordForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("account", resets.get(account, until, token));
        if (errors.hasErrors()) return "accounts/new-password";
        try {
            resets.reset(account, until, token, form.next());
        } catch (PasswordRefused refused) {
            errors.rejectValue("next", "password." + refused.why());
            return "accounts/new-password";
        }
        flash.addFlashAttribute("notice", "passwordReset.done");
        return "redirect:/sign-in";
    }
}
