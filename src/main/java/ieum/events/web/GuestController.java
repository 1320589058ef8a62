package ieum.events.web;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.Registrations;
import ieum.events.Sector;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
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

/** People whom the organiser's staff register, at the door if need be. */
@Controller
@RequestMapping("/events/{id}/guests")
class GuestController {
    private final Events events;
    private final Registrations registrations;
    private final Organizations organizations;

    GuestController(Events events, Registrations registrations, Organizations organizations) {
        this.events = events;
        this.registrations = registrations;
        this.organizations = organizations;
    }

    @GetMapping("/new")
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("guestForm", GuestForm.empty(EventPage.onlyCategory(event)));
        return page(event, model);
    }

    @PostMapping
    String register(
            @PathVariable EventId id,
            @Valid GuestForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page(event, model);
        try {
            var persons = PersonLines.of(form.persons());
            if (persons.isEmpty())
                registrations.registerOthers(
                        id,
                        form.category(),
                        form.affiliation(),
                        Objects.requireNonNull(form.count()),
                        form.sector(),
                        viewer);
            else registrations.registerOthers(id, form.category(), form.affiliation(), persons, form.sector(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("persons", clash.key(), clash.arguments(), null);
            return page(event, model);
        }
        flash.addFlashAttribute("notice", "guest.registered");
        return "redirect:/events/" + id + "/registrations";
    }

    private String page(EventView event, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("organizations", organizations.verifiedOf(OrganizationKind.organizations()));
        return "events/guests";
    }
}
