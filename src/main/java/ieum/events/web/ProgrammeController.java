package ieum.events.web;

import ieum.events.Announcements;
import ieum.events.PersonalProgrammes;
import ieum.events.SessionId;
import ieum.events.TicketCode;
import ieum.organizations.Viewer;
import ieum.shared.NotFound;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own programme, on paper and in one's own calendar, which asks for it again and again. */
@Controller
@RequestMapping("/tickets/{code}")
class ProgrammeController {
    private final PersonalProgrammes programmes;
    private final Announcements announcements;
    private final CalendarFile calendar;

    ProgrammeController(PersonalProgrammes programmes, Announcements announcements, CalendarFile calendar) {
        this.programmes = programmes;
        this.announcements = announcements;
        this.calendar = calendar;
    }

    @GetMapping("/programme")
    String show(@PathVariable String code, Viewer viewer, Locale locale, Model model) {
        var programme = programmes.get(typed(code), viewer);
        model.addAttribute("programme", programme);
        model.addAttribute("event", programme.event());
        model.addAttribute("announcements", announcements.list(programme.event().id(), viewer));
        model.addAttribute(
                "feed", calendar.feed("/tickets/" + programme.ticket().code() + "/calendar.ics", locale));
        return "events/programme";
    }

    @PostMapping("/programme")
    String choose(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable List<SessionId> sessions,
            Viewer viewer,
            RedirectAttributes flash) {
        programmes.choose(typed(code), sessions == null ? List.of() : sessions, viewer);
        flash.addFlashAttribute("notice", "programme.saved");
        return "redirect:/tickets/" + typed(code) + "/programme";
    }

    /** What is chosen; as long as nothing is, everything. */
    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String code, Viewer viewer, Locale locale) {
        var programme = programmes.get(typed(code), viewer);
        var event = programme.chosen().isEmpty() ? programme.event() : programme.withChosen();
        return programme.ticket().valid()
                ? calendar.file(event, programme.appointments(), locale)
                : calendar.file(List.of(), locale);
    }

    private static TicketCode typed(String code) {
        return TicketCode.of(code).orElseThrow(() -> new NotFound(code));
    }
}
