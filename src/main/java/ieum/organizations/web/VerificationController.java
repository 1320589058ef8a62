package ieum.organizations.web;

import ieum.organizations.OrganizationFilter;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A centre confirms that an organisation is what it says, or tells it what it could not confirm. */
@Controller
@RequestMapping("/organizations/{id}")
class VerificationController {
    private final Organizations organizations;
    private final OrganizationPage page;
    private final Writing writing;

    VerificationController(Organizations organizations, OrganizationPage page, Writing writing) {
        this.organizations = organizations;
        this.page = page;
        this.writing = writing;
    }

    @PostMapping("/verification")
    String verify(
            @PathVariable OrganizationId id,
            @Valid VerificationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        organizations.checkMayVerify(id, viewer);
        if (errors.hasErrors()) return page.show(id, viewer, model);
        organizations.verify(id, writing.text(form.checked()), viewer);
        return next(id, "organization.verifiedNow", viewer, flash);
    }

    @PostMapping("/refusal")
    String refuse(
            @PathVariable OrganizationId id,
            @Valid RefusalForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        organizations.checkMayVerify(id, viewer);
        if (errors.hasErrors()) return page.show(id, viewer, model);
        organizations.refuse(id, writing.text(form.reason()), viewer);
        return next(id, "organization.refusedNow", viewer, flash);
    }

    /** On to the others that wait. */
    private String next(OrganizationId id, String notice, Viewer viewer, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        var others = organizations.list(OrganizationFilter.unanswered(), viewer, 1);
        return "redirect:/organizations" + (others.isEmpty() ? "/" + id : "?waiting=true");
    }
}
