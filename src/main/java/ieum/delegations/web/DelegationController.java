package ieum.delegations.web;

import ieum.delegations.DelegationFilter;
import ieum.delegations.DelegationId;
import ieum.delegations.DelegationView;
import ieum.delegations.Delegations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/delegations")
class DelegationController {
    private final Delegations delegations;
    private final DelegationPage page;

    DelegationController(Delegations delegations, DelegationPage page) {
        this.delegations = delegations;
        this.page = page;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") DelegationFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        model.addAttribute("delegations", delegations.list(filter, viewer, number));
        model.addAttribute("times", List.of("upcoming", "past"));
        return "delegations/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable DelegationId id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }

    @GetMapping("/new")
    String form(Viewer viewer, Locale locale, Model model) {
        delegations.checkMayDraft(viewer);
        model.addAttribute("delegationForm", DelegationForm.empty(locale));
        return "delegations/new";
    }

    @PostMapping
    String draft(@Valid DelegationForm form, BindingResult errors, Viewer viewer, RedirectAttributes flash) {
        delegations.checkMayDraft(viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return "delegations/new";
        var id = delegations.draft(form.toText(), viewer);
        flash.addFlashAttribute("notice", "delegation.drafted");
        return "redirect:/delegations/" + id;
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable DelegationId id, Viewer viewer, Model model) {
        var delegation = delegations.getToRevise(id, viewer);
        model.addAttribute("delegationForm", DelegationForm.of(delegation));
        return edit(delegation, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable DelegationId id,
            @Valid DelegationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var delegation = delegations.getToRevise(id, viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return edit(delegation, model);
        try {
            delegations.revise(id, form.toText(), form.version(), viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return edit(delegation, model);
        }
        flash.addFlashAttribute("notice", "delegation.saved");
        return "redirect:/delegations/" + id;
    }

    private static String edit(DelegationView delegation, Model model) {
        model.addAttribute("delegation", delegation);
        return "delegations/edit";
    }
}
