package ieum.events.web;

import ieum.events.Aims;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Series;
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

/** The next event of a series. */
@Controller
@RequestMapping("/events/{id}/next")
class SeriesController {
    private final Events events;
    private final Series series;
    private final Aims aims;

    SeriesController(Events events, Series series, Aims aims) {
        this.events = events;
        this.series = series;
        this.aims = aims;
    }

    @GetMapping
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        series.checkMayContinue(id, viewer);
        model.addAttribute("nextForm", NextForm.of(events.getToRevise(id, viewer)));
        return page(id, viewer, model);
    }

    @PostMapping
    String create(
            @PathVariable EventId id,
            @Valid NextForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        series.checkMayContinue(id, viewer);
        if (errors.hasErrors()) return page(id, viewer, model);
        var next = series.next(id, form.day(), form.carried(), viewer);
        flash.addFlashAttribute("notice", "next.drafted");
        return "redirect:/events/" + next;
    }

    private String page(EventId id, Viewer viewer, Model model) {
        model.addAttribute("event", events.getToRevise(id, viewer));
        model.addAttribute(
                "unmet",
                aims.list(id, viewer).stream().filter(aim -> !aim.met()).count());
        return "events/next";
    }
}
