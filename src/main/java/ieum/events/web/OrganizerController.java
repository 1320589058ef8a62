package ieum.events.web;

import ieum.events.CoOrganizers;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who organises an event with its organiser: the one who leads asks, the others answer for themselves. */
@Controller
@RequestMapping("/events/{id}/organizers")
class OrganizerController {
    private final Events events;
    private final CoOrganizers organizers;

    OrganizerController(Events events, CoOrganizers organizers) {
        this.events = events;
        this.organizers = organizers;
    }

    @GetMapping
    String index(@PathVariable EventId id, Viewer viewer, Model model) {
        model.addAttribute("organizerForm", new OrganizerForm(""));
        return page(id, viewer, model);
    }

    @PostMapping
    String invite(
            @PathVariable EventId id,
            @Valid OrganizerForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        events.getToRevise(id, viewer);
        if (errors.hasErrors()) return page(id, viewer, model);
        try {
            organizers.invite(id, form.name(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("name", clash.key(), clash.arguments(), null);
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "organizer.invitedNow");
        return "redirect:/events/" + id + "/organizers";
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable EventId id, Viewer viewer, RedirectAttributes flash) {
        organizers.accept(id, viewer);
        flash.addFlashAttribute("notice", "organizer.acceptedNow");
        return "redirect:/events/" + id;
    }

    @PostMapping("/refusal")
    String decline(@PathVariable EventId id, Viewer viewer, RedirectAttributes flash) {
        organizers.decline(id, viewer);
        flash.addFlashAttribute("notice", "organizer.declinedNow");
        // a draft is none of its business any more
        return "redirect:/events";
    }

    @PostMapping("/{organization}/removal")
    String remove(
            @PathVariable EventId id,
            @PathVariable OrganizationId organization,
            Viewer viewer,
            RedirectAttributes flash) {
        organizers.remove(id, organization, viewer);
        flash.addFlashAttribute("notice", "organizer.removedNow");
        return "redirect:/events/" + id + "/organizers";
    }

    private String page(EventId id, Viewer viewer, Model model) {
        model.addAttribute("event", events.getToRevise(id, viewer));
        model.addAttribute("organizers", organizers.list(id, viewer));
        return "events/organizers";
    }
}
