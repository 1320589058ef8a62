package ieum.accounts.web;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.accounts.PasswordRefused;
import ieum.accounts.SignedInDevices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/account")
class AccountController {
    private final Accounts accounts;
    private final SignedInDevices devices;
    private final LocaleResolver locales;

    AccountController(Accounts accounts, SignedInDevices devices, LocaleResolver locales) {
        this.accounts = accounts;
        this.devices = devices;
        this.locales = locales;
    }

    @GetMapping
    String show(Principal me, HttpSession session, Model model) {
        var account = accounts.get(id(me));
        model.addAttribute("account", account);
        model.addAttribute("devices", devices.of(account.id(), session.getId()));
        if (!model.containsAttribute("accountForm")) model.addAttribute("accountForm", AccountForm.of(account));
        if (!model.containsAttribute("passwordForm")) model.addAttribute("passwordForm", new PasswordForm("", ""));
        return "accounts/show";
    }

    @PostMapping
    String update(
            Principal me,
            @Valid AccountForm form,
            BindingResult errors,
            HttpSession session,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return show(me, session, model);
        accounts.rename(id(me), form.name());
        accounts.choose(id(me), form.language());
        locales.setLocale(
                request,
                response,
                form.language() == null ? null : form.language().locale());
        flash.addFlashAttribute("notice", "account.saved");
        return "redirect:/account";
    }

    @PostMapping("/password")
    String changePassword(
            Principal me,
            @Valid PasswordForm form,
            BindingResult errors,
            HttpSession session,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return show(me, session, model);
        try {
            accounts.changePassword(id(me), form.current(), form.next(), session.getId());
        } catch (PasswordRefused refused) {
            errors.rejectValue(
                    refused.why() == PasswordRefused.Why.WRONG ? "current" : "next", "password." + refused.why());
            return show(me, session, model);
        }
        flash.addFlashAttribute("notice", "password.changed");
        return "redirect:/account";
    }

    @PostMapping("/devices/{key}/end")
    String end(Principal me, @PathVariable String key, RedirectAttributes flash) {
        devices.end(id(me), key);
        flash.addFlashAttribute("notice", "device.ended");
        return "redirect:/account";
    }

    private static AccountId id(Principal me) {
        return AccountId.of(me.getName());
    }
}
