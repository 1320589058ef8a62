package ieum.programs.web;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.ProgramId;
import ieum.programs.ProgramView;
import ieum.programs.Programs;
import ieum.programs.TrackView;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A centre's own part of a programme: it says how it works; the operator says how many places it has. */
@Controller
@RequestMapping("/programs/{id}/tracks/{centre}")
class TrackController {
    private final Programs programs;

    TrackController(Programs programs) {
        this.programs = programs;
    }

    @GetMapping("/edit")
    String edit(
            @PathVariable ProgramId id,
            @PathVariable OrganizationId centre,
            Viewer viewer,
            Locale locale,
            Model model) {
        var program = programs.getToReviseTrack(id, centre, viewer);
        model.addAttribute("trackForm", TrackForm.of(track(program, centre), locale));
        return page(program, centre, viewer, model);
    }

    @PostMapping
    String update(
            @PathVariable ProgramId id,
            @PathVariable OrganizationId centre,
            @Valid TrackForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var program = programs.getToReviseTrack(id, centre, viewer);
        if (errors.getTarget() != null) form.check(program.text(), errors);
        if (errors.hasErrors()) return page(program, centre, viewer, model);
        try {
            // first what may be refused, so that then nothing is saved
            if (program.oversight().mayOperate(viewer))
                programs.limitTrack(id, centre, form.demandPlaces(), form.startupPlaces(), viewer);
            programs.reviseTrack(id, centre, form.toAbout(), viewer);
        } catch (Clash clash) {
            errors.rejectValue(ProgramForm.field(clash.key()), clash.key(), clash.arguments(), null);
            return page(program, centre, viewer, model);
        }
        flash.addFlashAttribute("notice", "track.saved");
        return "redirect:/programs/" + id;
    }

    private static String page(ProgramView program, OrganizationId centre, Viewer viewer, Model model) {
        model.addAttribute("program", program);
        model.addAttribute("track", track(program, centre));
        model.addAttribute("limits", program.oversight().mayOperate(viewer));
        return "programs/track";
    }

    private static TrackView track(ProgramView program, OrganizationId centre) {
        return program.tracks().stream()
                .filter(track -> track.centre().equals(centre))
                .findFirst()
                .orElseThrow(() -> new NotFound(centre));
    }
}
