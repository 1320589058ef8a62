package ieum.events.web;

import ieum.events.Attendees;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.organizations.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who else comes to an event. */
@Controller
class AttendeeController {
    private final Events events;
    private final Attendees attendees;

    AttendeeController(Events events, Attendees attendees) {
        this.events = events;
        this.attendees = attendees;
    }

    @GetMapping("/events/{id}/attendees")
    String index(
            @PathVariable EventId id,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAttribute("event", events.get(id, viewer));
        model.addAttribute("attendees", attendees.list(id, viewer, page));
        return "events/attendees";
    }
}
