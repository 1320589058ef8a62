package ieum.events.web;

import ieum.events.CheckIns;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.events.RegistrationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.web.Moments;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The door of an event. The page works as plain forms; with its script it also goes on without a network, and sends what
 * was done there once there is one again.
 */
@Controller
@RequestMapping("/events/{id}/check-in")
class CheckInController {
    private final Events events;
    private final CheckIns checkIns;
    private final MessageSource messages;
    private final Moments when;

    CheckInController(Events events, CheckIns checkIns, MessageSource messages, Moments when) {
        this.events = events;
        this.checkIns = checkIns;
        this.messages = messages;
        this.when = when;
    }

    @GetMapping
    String page(@PathVariable EventId id, Viewer viewer, Model model) {
        model.addAttribute("event", events.get(id, viewer));
        model.addAttribute("sheet", checkIns.sheet(id, viewer));
        return "events/check-in";
    }

    @PostMapping
    String record(
            @PathVariable EventId id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean ticket,
            Viewer viewer,
            RedirectAttributes flash) {
        var done = checkIns.record(id, code, null, viewer);
        flash.addFlashAttribute("notice", done.already() ? "checkin.already" : "checkin.done");
        return ticket ? "redirect:/tickets/" + code : "redirect:/events/" + id + "/check-in";
    }

    /** What the script of the page is told: words in the reader's language, and how many have come. */
    public record Answer(
            @Nullable String code, boolean done, boolean already, String words, int persons, int organizations) {}

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> record(
            @PathVariable EventId id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant at,
            Viewer viewer,
            Locale locale) {
        var zone = events.get(id, viewer).text().zone();
        try {
            var done = checkIns.record(id, code, at, viewer);
            var here = checkIns.here(id, viewer);
            var words = messages.getMessage(
                    done.already() ? "checkin.since" : "checkin.at",
                    new Object[] {when.time(done.cameAt(), zone)},
                    locale);
            return ResponseEntity.ok(
                    new Answer(code, true, done.already(), words, here.persons(), here.organizations()));
        } catch (Clash clash) {
            var words = messages.getMessage(clash.key(), clash.arguments(), locale);
            return ResponseEntity.status(HttpStatus.CONFLICT).body(new Answer(code, false, false, words, 0, 0));
        }
    }

    @PostMapping("/{registration}/removal")
    String withdraw(
            @PathVariable EventId id,
            @PathVariable RegistrationId registration,
            Viewer viewer,
            RedirectAttributes flash) {
        checkIns.withdraw(id, registration, viewer);
        flash.addFlashAttribute("notice", "checkin.withdrawn");
        return "redirect:/events/" + id + "/check-in";
    }
}
