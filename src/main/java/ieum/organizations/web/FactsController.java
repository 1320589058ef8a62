package ieum.organizations.web;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.web.Moments;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an organisation tells of itself that calls ask for. */
@Controller
@RequestMapping("/organizations/{id}/facts")
class FactsController {
    private final Organizations organizations;
    private final Moments moments;
    private final Clock clock;

    FactsController(Organizations organizations, Moments moments, Clock clock) {
        this.organizations = organizations;
        this.moments = moments;
        this.clock = clock;
    }

    @GetMapping("/edit")
    String edit(@PathVariable OrganizationId id, Viewer viewer, Model model) {
        model.addAttribute("factsForm", FactsForm.of(organizations.getToRevise(id, viewer)));
        return "organizations/facts";
    }

    @PostMapping
    String update(
            @PathVariable OrganizationId id,
            @Valid FactsForm form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        organizations.getToRevise(id, viewer);
        form.check(errors, today());
        if (errors.hasErrors()) return "organizations/facts";
        try {
            organizations.reviseFacts(id, form.toFacts(today()), form.version(), viewer);
        } catch (Clash taken) {
            errors.rejectValue("registrationNumber", taken.key(), taken.arguments(), null);
            return "organizations/facts";
        }
        flash.addFlashAttribute("notice", "facts.saved");
        return "redirect:/organizations/" + id;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), moments.own());
    }
}
