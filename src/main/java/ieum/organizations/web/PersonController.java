package ieum.organizations.web;

import ieum.accounts.Accounts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody takes part without an organisation: in one step, from where they needed it and back. */
@Controller
@RequestMapping("/persons")
class PersonController {
    private final Organizations organizations;
    private final Accounts accounts;
    private final Registration registration;

    PersonController(Organizations organizations, Accounts accounts, Registration registration) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.registration = registration;
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String next, Locale locale, Model model) {
        model.addAttribute(
                "personForm",
                new PersonForm(OrganizationForm.country(Language.of(locale).orElse(Language.EN)), next));
        model.addAttribute("founderForm", new FounderForm("", "", ""));
        return "organizations/person";
    }

    /** For someone signed in, the fields of the account are neither shown nor read. */
    @PostMapping
    String enter(
            @Valid PersonForm form,
            BindingResult errors,
            @Valid FounderForm founder,
            BindingResult founderErrors,
            Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            RedirectAttributes flash)
            throws ServletException {
        if (viewer.signedIn()) {
            if (errors.hasErrors()) return "organizations/person";
            return entered(organizations.enterAsPerson(viewer.account(), form.country()), form, flash);
        }
        founder.check(accounts, founderErrors);
        if (errors.hasErrors() || founderErrors.hasErrors()) return "organizations/person";
        var id = registration.enter(
                form.country(),
                founder.person(),
                founder.email(),
                founder.password(),
                Language.of(locale).orElse(Language.EN));
        request.login(founder.email(), founder.password());
        return entered(id, form, flash);
    }

    private static String entered(OrganizationId id, PersonForm form, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "person.entered");
        return "redirect:" + (form.next().isEmpty() ? "/organizations/" + id : form.next());
    }
}
