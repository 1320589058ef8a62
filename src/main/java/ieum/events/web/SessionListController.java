package ieum.events.web;

import ieum.events.SessionFilter;
import ieum.events.SessionKind;
import ieum.events.SessionList;
import ieum.events.SessionRow;
import ieum.events.SpeakerText;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.web.Export;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sessions of all events, and who spoke in them. */
@Controller
@RequestMapping("/events/sessions")
class SessionListController {
    private final SessionList sessions;
    private final Organizations organizations;
    private final MessageSource messages;

    SessionListController(SessionList sessions, Organizations organizations, MessageSource messages) {
        this.sessions = sessions;
        this.organizations = organizations;
        this.messages = messages;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") SessionFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        model.addAttribute("sessions", sessions.page(filter, viewer, number));
        model.addAttribute(
                "spokenFor",
                filter.organization() == null
                        ? null
                        : organizations.names(List.of(filter.organization())).get(filter.organization()));
        model.addAttribute("kinds", SessionKind.values());
        model.addAttribute("times", List.of("upcoming", "past"));
        return "events/sessions";
    }

    @GetMapping("/export.{format}")
    ResponseEntity<byte[]> export(
            @ModelAttribute("filter") SessionFilter filter,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var heads = Stream.of(
                        "session.name",
                        "session.kind",
                        "event.starts",
                        "event.ends",
                        "session.speakers",
                        "session.event")
                .map(key -> messages.getMessage(key, null, locale))
                .toList();
        var rows = sessions.all(filter, viewer).stream()
                .map(row -> List.<Object>of(
                        row.title().original(),
                        messages.getMessage("session.kind." + row.kind(), null, locale),
                        row.startsAt().atZone(row.zone()).toOffsetDateTime().toString(),
                        row.endsAt().atZone(row.zone()).toOffsetDateTime().toString(),
                        speakers(row),
                        row.eventTitle().original()))
                .toList();
        return new Export("sessions", heads, rows).as(format);
    }

    private static String speakers(SessionRow row) {
        return Stream.concat(row.speakers().stream().map(SpeakerText::line), Stream.of(row.speaker()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" | "));
    }
}
