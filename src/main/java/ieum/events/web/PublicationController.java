package ieum.events.web;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
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

/** An event becomes public, and perhaps does not take place after all. */
@Controller
@RequestMapping("/events/{id}")
class PublicationController {
    private final Events events;

    PublicationController(Events events) {
        this.events = events;
    }

    @PostMapping("/publication")
    String publish(@PathVariable EventId id, Viewer viewer, RedirectAttributes flash) {
        events.publish(id, viewer);
        flash.addFlashAttribute("notice", "event.publishedNow");
        return "redirect:/events/" + id;
    }

    @GetMapping("/cancellation")
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute(
                "cancellationForm", CancellationForm.empty(event.text().title().language()));
        return page(event, model);
    }

    @PostMapping("/cancellation")
    String cancel(
            @PathVariable EventId id,
            @Valid CancellationForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        if (errors.hasErrors()) return page(event, model);
        events.cancel(id, form.toReason(), viewer);
        flash.addFlashAttribute("notice", "event.cancelledNow");
        return "redirect:/events/" + id;
    }

    private static String page(EventView event, Model model) {
        model.addAttribute("event", event);
        return "events/cancellation";
    }
}
