package ieum.events.web;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.Families;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An event within a larger one: asked for by one side, agreed to by the other, ended by either. */
@Controller
@RequestMapping("/events/{id}")
class WithinController {
    private final Events events;
    private final Families families;

    WithinController(Events events, Families families) {
        this.events = events;
        this.families = families;
    }

    @GetMapping("/within")
    @SuppressWarnings("NullAway") // the larger event is chosen by whoever fills it in
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        var parent = families.of(id, viewer).parent();
        model.addAttribute("withinForm", new WithinForm(parent == null ? null : parent.id()));
        return page(id, viewer, model);
    }

    @PostMapping("/within")
    String ask(
            @PathVariable EventId id,
            @Valid WithinForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        events.getToRevise(id, viewer);
        if (errors.hasErrors()) return page(id, viewer, model);
        try {
            families.ask(id, form.parent(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("parent", clash.key(), clash.arguments(), null);
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("notice", families.of(id, viewer).confirmed() ? "within.done" : "within.asked");
        return "redirect:/events/" + id;
    }

    @PostMapping("/within/removal")
    String end(@PathVariable EventId id, Viewer viewer, RedirectAttributes flash) {
        families.end(id, viewer);
        flash.addFlashAttribute("notice", "within.ended");
        return "redirect:/events";
    }

    @PostMapping("/children/{child}/confirmation")
    String confirm(@PathVariable EventId id, @PathVariable EventId child, Viewer viewer, RedirectAttributes flash) {
        families.confirm(id, child, viewer);
        flash.addFlashAttribute("notice", "within.done");
        return "redirect:/events/" + id;
    }

    private String page(EventId id, Viewer viewer, Model model) {
        model.addAttribute("event", events.getToRevise(id, viewer));
        model.addAttribute("family", families.of(id, viewer));
        var candidates = new LinkedHashMap<EventId, String>();
        families.candidates(id, viewer)
                .forEach(one -> candidates.put(one.id(), one.title().original()));
        model.addAttribute("candidates", candidates);
        return "events/within";
    }
}
