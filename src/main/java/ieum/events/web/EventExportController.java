package ieum.events.web;

import ieum.events.EventFilter;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of events as a file. */
@Controller
class EventExportController {
    private static final List<String> HEADS = List.of(
            "event.name",
            "event.starts",
            "event.ends",
            "event.venue",
            "event.organizer",
            "event.status",
            "event.persons",
            "event.organizations");

    private final Events events;
    private final MessageSource messages;

    EventExportController(Events events, MessageSource messages) {
        this.events = events;
        this.messages = messages;
    }

    @GetMapping("/events/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") EventFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var heads = HEADS.stream()
                .map(head -> messages.getMessage(head, null, locale))
                .toList();
        var rows = events.all(filter, viewer).stream()
                .map(row -> List.<Object>of(
                        row.title().original(),
                        row.startsAt().atZone(row.zone()).toOffsetDateTime().toString(),
                        row.endsAt().atZone(row.zone()).toOffsetDateTime().toString(),
                        row.venue(),
                        row.organizerName(),
                        messages.getMessage("event.status." + row.status(), null, locale),
                        row.figures().persons(),
                        row.figures().organizations()))
                .toList();
        return new Export("events", heads, rows).as(format);
    }
}
