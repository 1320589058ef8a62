package ieum.delegations.web;

import ieum.delegations.DelegationEvents;
import ieum.delegations.DelegationId;
import ieum.events.EventId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** To which events a delegation goes. */
@Controller
@RequestMapping("/delegations/{id}/events")
class DelegationEventController {
    private final DelegationEvents events;

    DelegationEventController(DelegationEvents events) {
        this.events = events;
    }

    @PostMapping
    String add(
            @PathVariable DelegationId id,
            @RequestParam(required = false) @Nullable EventId event,
            Viewer viewer,
            RedirectAttributes flash) {
        events.choices(id, viewer);
        if (event == null) throw new Clash("delegation.event.missing");
        events.add(id, event, viewer);
        flash.addFlashAttribute("notice", "delegation.event.added");
        return "redirect:/delegations/" + id + "#events";
    }

    @PostMapping("/{event}/removal")
    String remove(@PathVariable DelegationId id, @PathVariable EventId event, Viewer viewer, RedirectAttributes flash) {
        events.remove(id, event, viewer);
        flash.addFlashAttribute("notice", "delegation.event.removed");
        return "redirect:/delegations/" + id + "#events";
    }
}
