package ieum.matching.web;

import ieum.matching.ExclusionReason;
import ieum.matching.Exclusions;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/suggestions/exclusions")
class ExclusionController {
    private final Exclusions exclusions;

    ExclusionController(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("exclusionForm", new ExclusionForm("", null));
        return page(viewer, model);
    }

    @PostMapping
    String add(@Valid ExclusionForm form, BindingResult errors, Viewer viewer, Model model, RedirectAttributes flash) {
        if (errors.hasErrors()) return page(viewer, model);
        try {
            exclusions.add(form.name(), Objects.requireNonNull(form.reason()), viewer);
        } catch (Clash clash) {
            errors.rejectValue("name", clash.key(), clash.arguments(), null);
            return page(viewer, model);
        }
        flash.addFlashAttribute("notice", "exclusion.added");
        return "redirect:/suggestions/exclusions";
    }

    @PostMapping("/{other}/end")
    String end(@PathVariable OrganizationId other, Viewer viewer, RedirectAttributes flash) {
        exclusions.end(other, viewer);
        flash.addFlashAttribute("notice", "exclusion.ended");
        return "redirect:/suggestions/exclusions";
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute("exclusions", exclusions.own(viewer));
        model.addAttribute("reasons", ExclusionReason.values());
        return "matching/exclusions";
    }
}
