package ieum.programs.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.HeldPlace;
import ieum.programs.Participations;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ending a participation: its place is free then, and why is kept. */
@Controller
@RequestMapping("/programs/{id}/participants/{centre}/{side}/{organization}/ending")
class EndingController {
    private final Participations participations;
    private final Programs programs;
    private final Organizations organizations;
    private final LanguageDetection detection;

    EndingController(
            Participations participations,
            Programs programs,
            Organizations organizations,
            LanguageDetection detection) {
        this.participations = participations;
        this.programs = programs;
        this.organizations = organizations;
        this.detection = detection;
    }

    @GetMapping
    String form(
            @PathVariable ProgramId id,
            @PathVariable OrganizationId centre,
            @PathVariable Side side,
            @PathVariable OrganizationId organization,
            Viewer viewer,
            Model model) {
        model.addAttribute("endingForm", EndingForm.empty());
        return page(new HeldPlace(id, centre, side, organization), viewer, model);
    }

    @PostMapping
    String end(
            @PathVariable ProgramId id,
            @PathVariable OrganizationId centre,
            @PathVariable Side side,
            @PathVariable OrganizationId organization,
            @Valid EndingForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var place = new HeldPlace(id, centre, side, organization);
        if (errors.hasErrors()) return page(place, viewer, model);
        var reason = new Text(
                form.reason().strip(),
                detection.detect(form.reason(), Language.of(locale).orElse(Language.EN)));
        try {
            participations.end(place, reason, viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page(place, viewer, model);
        }
        flash.addFlashAttribute("notice", "participation.ended");
        return "redirect:/programs/" + id + "/participants";
    }

    private String page(HeldPlace place, Viewer viewer, Model model) {
        model.addAttribute("participant", participations.get(place, viewer));
        model.addAttribute("program", programs.get(place.program()));
        model.addAttribute("names", organizations.names(List.of(place.organization(), place.centre())));
        return "programs/ending";
    }
}
