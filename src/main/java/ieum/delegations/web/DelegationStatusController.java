package ieum.delegations.web;

import ieum.delegations.DelegationId;
import ieum.delegations.DelegationView;
import ieum.delegations.Delegations;
import ieum.organizations.Viewer;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A delegation becomes public, and perhaps does not travel after all. */
@Controller
@RequestMapping("/delegations/{id}")
class DelegationStatusController {
    private final Delegations delegations;

    DelegationStatusController(Delegations delegations) {
        this.delegations = delegations;
    }

    @PostMapping("/publication")
    String publish(@PathVariable DelegationId id, Viewer viewer, RedirectAttributes flash) {
        delegations.publish(id, viewer);
        flash.addFlashAttribute("notice", "delegation.publishedNow");
        return "redirect:/delegations/" + id;
    }

    @GetMapping("/cancellation")
    String form(@PathVariable DelegationId id, Viewer viewer, Model model) {
        var delegation = delegations.getToRevise(id, viewer);
        model.addAttribute(
                "callOffForm", new CallOffForm("", delegation.text().title().language()));
        return page(delegation, model);
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable DelegationId id,
            @Valid CallOffForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var delegation = delegations.getToRevise(id, viewer);
        if (errors.hasErrors()) return page(delegation, model);
        delegations.cancel(id, form.toText(), viewer);
        flash.addFlashAttribute("notice", "delegation.cancelledNow");
        return "redirect:/delegations/" + id;
    }

    private static String page(DelegationView delegation, Model model) {
        model.addAttribute("delegation", delegation);
        return "delegations/cancellation";
    }
}
