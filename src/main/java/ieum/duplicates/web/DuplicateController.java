package ieum.duplicates.web;

import ieum.duplicates.Duplicates;
import ieum.duplicates.MergeId;
import ieum.duplicates.Mergers;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organisations that may be one: the list, two beside each other, and what was made one. */
@Controller
@RequestMapping("/organizations")
class DuplicateController {
    private final Duplicates duplicates;
    private final Mergers mergers;

    DuplicateController(Duplicates duplicates, Mergers mergers) {
        this.duplicates = duplicates;
        this.mergers = mergers;
    }

    @GetMapping("/duplicates")
    String index(@RequestParam(name = "page", defaultValue = "1") int number, Viewer viewer, Model model) {
        var pairs = duplicates.list(number, viewer);
        model.addAttribute("pairs", pairs);
        return "duplicates/index";
    }

    /** While somebody types the name of a new one: those that everyone may read about. */
    @GetMapping("/alike")
    String alike(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String country,
            Model model) {
        model.addAttribute("alike", duplicates.alike(name, country));
        return "duplicates/alike :: alike";
    }

    @GetMapping("/{id}/merge/{other}")
    String compare(@PathVariable OrganizationId id, @PathVariable OrganizationId other, Viewer viewer, Model model) {
        var compared = duplicates.compare(id, other, viewer);
        model.addAttribute("compared", compared);
        model.addAttribute("mergeForm", MergeForm.of(compared));
        return "duplicates/compare";
    }

    @PostMapping("/{id}/merge/{other}")
    String merge(
            @PathVariable OrganizationId id,
            @PathVariable OrganizationId other,
            @Valid MergeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                var kept = OrganizationId.of(Objects.requireNonNull(form.kept()));
                mergers.merge(id, form.one(), other, form.two(), kept, form.why(), viewer);
                flash.addFlashAttribute("notice", "merge.done");
                return "redirect:/organizations/" + kept;
            } catch (Clash clash) {
                errors.reject(clash.key(), clash.arguments(), null);
            }
        }
        model.addAttribute("compared", duplicates.compare(id, other, viewer));
        return "duplicates/compare";
    }

    @PostMapping("/{id}/distinct/{other}")
    String tellApart(
            @PathVariable OrganizationId id,
            @PathVariable OrganizationId other,
            @RequestParam(defaultValue = "true") boolean apart,
            Viewer viewer,
            RedirectAttributes flash) {
        duplicates.tellApart(id, other, apart, viewer);
        flash.addFlashAttribute("notice", apart ? "duplicate.apart" : "duplicate.again");
        return apart ? "redirect:/organizations/duplicates" : "redirect:/organizations/" + id + "/merge/" + other;
    }

    @GetMapping("/merges")
    String merges(@RequestParam(name = "page", defaultValue = "1") int number, Viewer viewer, Model model) {
        model.addAttribute("merges", mergers.list(number, viewer));
        return "duplicates/merges";
    }

    @PostMapping("/merges/{id}/undoing")
    String undo(@PathVariable MergeId id, Viewer viewer, RedirectAttributes flash) {
        mergers.undo(id, viewer);
        flash.addFlashAttribute("notice", "merge.undo.done");
        return "redirect:/organizations/merges";
    }
}
