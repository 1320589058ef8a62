package ieum.rehearsals.web;

import ieum.organizations.Viewer;
import ieum.rehearsals.Cue;
import ieum.rehearsals.Part;
import ieum.rehearsals.RehearsalId;
import ieum.rehearsals.Rehearsals;
import ieum.shared.web.Origin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where whoever rehearses chooses the time and whose part to play, and throws it all away. */
@Controller
@RequestMapping("/rehearsals/{id}")
class RehearsalController {
    private final Rehearsals rehearsals;

    RehearsalController(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @GetMapping
    String show(
            @PathVariable RehearsalId id,
            @RequestParam(required = false) @Nullable String visitor,
            Viewer viewer,
            Model model) {
        model.addAttribute("asked", visitor != null);
        var rehearsal = rehearsals.get(id, viewer);
        if (rehearsal.ready())
            model.addAttribute("clockForm", ClockForm.of(rehearsal.moment(), rehearsals.call(rehearsal)));
        return page(id, viewer, model);
    }

    /** A moment that everyone wants to have seen; back to the page where the button was. */
    @PostMapping("/cue")
    String cue(@PathVariable RehearsalId id, @RequestParam Cue cue, Viewer viewer, HttpServletRequest request) {
        var rehearsal = rehearsals.get(id, viewer);
        rehearsals.move(id, cue.at(rehearsals.call(rehearsal)), viewer);
        var origin = Origin.of(request);
        var within = "/rehearsals/" + id + "/";
        return "redirect:" + (origin != null && origin.startsWith(within) ? origin : "/rehearsals/" + id);
    }

    /** Any other. */
    @PostMapping("/clock")
    String move(@PathVariable RehearsalId id, @Valid ClockForm form, BindingResult errors, Viewer viewer, Model model) {
        var rehearsal = rehearsals.get(id, viewer);
        if (errors.hasErrors()) return page(id, viewer, model);
        rehearsals.move(id, form.moment(rehearsals.call(rehearsal)), viewer);
        return "redirect:/rehearsals/" + id;
    }

    /** The same page as somebody else sees it. */
    @GetMapping("/seen")
    String see(@PathVariable RehearsalId id, @RequestParam int as, @RequestParam String path, Viewer viewer) {
        rehearsals.get(id, viewer);
        return "redirect:/rehearsals/" + id + "/as/" + as + (path.startsWith("/") ? path : "/" + path);
    }

    @PostMapping("/end")
    String end(@PathVariable RehearsalId id, Viewer viewer, RedirectAttributes flash) {
        var call = rehearsals.get(id, viewer).call();
        rehearsals.end(id, viewer);
        flash.addFlashAttribute("notice", "rehearsal.ended");
        return "redirect:/calls/" + call;
    }

    private String page(RehearsalId id, Viewer viewer, Model model) {
        var rehearsal = rehearsals.get(id, viewer);
        model.addAttribute("it", rehearsal);
        if (!rehearsal.ready()) return "rehearsals/making";
        var call = rehearsals.call(rehearsal);
        model.addAttribute("call", call);
        model.addAttribute("cues", Cue.of(call));
        model.addAttribute("post", rehearsal.first(Part.ADMINISTRATOR).orElseThrow());
        return "rehearsals/show";
    }
}
