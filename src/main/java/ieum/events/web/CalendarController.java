package ieum.events.web;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.organizations.Viewer;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("event.ics")
                                .build()
                                .toString())
                .body(file.of(events.get(id, viewer), locale));
    }
}
