package ieum.delegations.web;

import ieum.delegations.DelegationId;
import ieum.delegations.Delegations;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who comes along: the leader invites, firms answer and choose what they bring. */
@Controller
@RequestMapping("/delegations/{id}")
class FirmController {
    private final Delegations delegations;
    private final DelegationPage page;

    FirmController(Delegations delegations, DelegationPage page) {
        this.delegations = delegations;
        this.page = page;
    }

    @PostMapping("/firms")
    String invite(
            @PathVariable DelegationId id,
            @Valid FirmForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        delegations.getToRevise(id, viewer);
        if (errors.hasErrors()) return page.show(id, viewer, model);
        try {
            delegations.invite(id, form.name(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("name", clash.key(), clash.arguments(), null);
            return page.show(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "delegation.firm.invitedNow");
        return "redirect:/delegations/" + id;
    }

    @PostMapping("/firms/{firm}/removal")
    String remove(
            @PathVariable DelegationId id, @PathVariable OrganizationId firm, Viewer viewer, RedirectAttributes flash) {
        delegations.remove(id, firm, viewer);
        flash.addFlashAttribute("notice", "delegation.firm.removedNow");
        return "redirect:/delegations/" + id;
    }

    @PostMapping("/products")
    String accept(
            @PathVariable DelegationId id,
            ProductsForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return page.show(id, viewer, model);
        try {
            delegations.accept(id, form.chosen(), viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page.show(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "delegation.products.saved");
        return "redirect:/delegations/" + id;
    }

    @PostMapping("/refusal")
    String decline(@PathVariable DelegationId id, Viewer viewer, RedirectAttributes flash) {
        delegations.decline(id, viewer);
        flash.addFlashAttribute("notice", "delegation.firm.declinedNow");
        // a draft is none of its business any more
        return "redirect:/delegations";
    }
}
