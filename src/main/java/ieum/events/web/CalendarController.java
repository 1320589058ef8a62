package ieum.events.web;

import ieum.events.EventFilter;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.organizations.Viewer;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** An event for one's own calendar: exactly the sessions that the viewer sees on the page. */
@Controller
class CalendarController {
    private final Events events;
    private final CalendarFile file;

    CalendarController(Events events, CalendarFile file) {
        this.events = events;
        this.file = file;
    }

    @GetMapping("/events/{id}/calendar.ics")
    ResponseEntity<byte[]> show(@PathVariable EventId id, Viewer viewer, Locale locale) {
        return file.file(List.of(events.get(id, viewer)), locale);
    }

    /** Events that are to come, each as one entry: a calendar that has subscribed to it learns of every new one. */
    @GetMapping("/events/calendar.ics")
    ResponseEntity<byte[]> index(@ModelAttribute("filter") EventFilter filter, Locale locale) {
        return file.list(events.all(filter, new Viewer.Visitor()), locale);
    }
}
