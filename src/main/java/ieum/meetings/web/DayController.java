package ieum.meetings.web;

import ieum.events.EventId;
import ieum.meetings.Effort;
import ieum.meetings.MeetingDay;
import ieum.meetings.MeetingDays;
import ieum.meetings.PartyId;
import ieum.organizations.Viewer;
import ieum.shared.web.PdfSheets;
import java.time.Instant;
import java.util.Map;
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

/** The day of the meetings: the page from which they are run, the board in the hall, and what is handed out. */
@Controller
@RequestMapping("/events/{id}/meetings")
class DayController {
    private final MeetingDays days;
    private final PdfSheets sheets;

    DayController(MeetingDays days, PdfSheets sheets) {
        this.days = days;
        this.sheets = sheets;
    }

    @GetMapping("/day")
    String show(@PathVariable EventId id, Viewer viewer, Model model) {
        var day = days.get(id, viewer);
        model.addAttribute("planForm", PlanForm.ofTheDay());
        model.addAttribute("calm", PlanForm.CALMLY);
        model.addAttribute("efforts", Effort.values());
        return page(day, model, "meetings/day");
    }

    /** @param from with which round they are there; @param gone whether they do not come any more */
    @PostMapping("/day/parties/{party}")
    String expect(
            @PathVariable EventId id,
            @PathVariable PartyId party,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(defaultValue = "false") boolean gone,
            Viewer viewer,
            RedirectAttributes flash) {
        days.expect(id, party, gone ? null : from == null ? Instant.EPOCH : from, viewer);
        flash.addFlashAttribute(
                "notice", gone ? "arrival.gone.noted" : from == null ? "arrival.here.noted" : "arrival.late.noted");
        return "redirect:" + FairController.path(id) + "/day";
    }

    /** For a screen in the hall. */
    @GetMapping("/display")
    String display(
            @PathVariable EventId id,
            @RequestParam(required = false) @Nullable String site,
            Viewer viewer,
            Model model) {
        model.addAttribute("site", site);
        return page(days.get(id, viewer).at(site), model, "meetings/display");
    }

    @GetMapping("/schedules.pdf")
    ResponseEntity<byte[]> schedules(@PathVariable EventId id, Viewer viewer) {
        var fair = days.get(id, viewer).fair();
        return sheets.of(
                "meetings/pdf/schedules",
                Map.of("event", fair.event(), "schedules", days.schedules(id, viewer)),
                "schedules");
    }

    private static String page(MeetingDay day, Model model, String template) {
        model.addAttribute("day", day);
        model.addAttribute("fair", day.fair());
        model.addAttribute("event", day.fair().event());
        return template;
    }
}
