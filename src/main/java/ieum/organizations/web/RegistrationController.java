package ieum.organizations.web;

import ieum.accounts.Accounts;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An organisation registers together with its first account, and is signed in at once. */
@Controller
@RequestMapping("/organizations")
class RegistrationController {
    private final Organizations organizations;
    private final Accounts accounts;
    private final Registration registration;

    RegistrationController(Organizations organizations, Accounts accounts, Registration registration) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.registration = registration;
    }

    @ModelAttribute("kinds")
    List<OrganizationKind> kinds() {
        return OrganizationKind.organizations();
    }

    @GetMapping("/new")
    String form(Locale locale, Model model) {
        model.addAttribute("organizationForm", OrganizationForm.empty(locale));
        model.addAttribute("founderForm", new FounderForm("", "", ""));
        return "organizations/new";
    }

    /** For someone signed in, the founder's fields are neither shown nor read. */
    @PostMapping
    String register(
            @Valid OrganizationForm form,
            BindingResult errors,
            @Valid FounderForm founder,
            BindingResult founderErrors,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws ServletException {
        if (viewer.signedIn()) {
            if (errors.hasErrors()) return "organizations/new";
            return registered(organizations.register(form.toText(), viewer.account()), flash);
        }
        founder.check(accounts, founderErrors);
        if (errors.hasErrors() || founderErrors.hasErrors()) return "organizations/new";
        var language = Language.of(locale).orElse(Language.EN);
        var id = registration.register(form.toText(), founder.person(), founder.email(), founder.password(), language);
        request.login(founder.email(), founder.password());
        return registered(id, flash);
    }

    private static String registered(Object id, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "organization.registered");
        return "redirect:/organizations/" + id;
    }
}
