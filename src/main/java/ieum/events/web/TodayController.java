package ieum.events.web;

import ieum.events.Announcements;
import ieum.events.EventId;
import ieum.events.EventPages;
import ieum.events.Events;
import ieum.events.RunningEvents;
import ieum.events.SessionId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page from which an event is run on its day. */
@Controller
@RequestMapping("/events/{id}")
class TodayController {
    private static final List<Integer> DELAYS = List.of(0, 5, 10, 15, 20, 30, 45, 60);

    private final Events events;
    private final RunningEvents running;
    private final Announcements announcements;
    private final List<EventPages> pages;

    TodayController(Events events, RunningEvents running, Announcements announcements, List<EventPages> pages) {
        this.events = events;
        this.running = running;
        this.announcements = announcements;
        this.pages = pages;
    }

    @GetMapping("/today")
    String show(@PathVariable EventId id, Viewer viewer, Model model) {
        return page(id, viewer, model);
    }

    @PostMapping("/sessions/{session}/beginning")
    String begin(@PathVariable EventId id, @PathVariable SessionId session, Viewer viewer) {
        running.begin(id, session, viewer);
        return back(id);
    }

    @PostMapping("/sessions/{session}/end")
    String end(@PathVariable EventId id, @PathVariable SessionId session, Viewer viewer) {
        running.end(id, session, viewer);
        return back(id);
    }

    @PostMapping("/sessions/{session}/reset")
    String reset(@PathVariable EventId id, @PathVariable SessionId session, Viewer viewer) {
        running.reset(id, session, viewer);
        return back(id);
    }

    @PostMapping("/sessions/{session}/delay")
    String delay(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "0") int minutes,
            Viewer viewer) {
        running.delay(id, session, minutes, viewer);
        return back(id);
    }

    @PostMapping("/announcements")
    String announce(
            @PathVariable EventId id,
            @Valid AnnouncementForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) return page(id, viewer, model);
        try {
            announcements.announce(id, form.toText(), Boolean.TRUE.equals(form.told()), viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page(id, viewer, model);
        }
        flash.addFlashAttribute("notice", "announcement.done");
        return back(id);
    }

    @PostMapping("/announcements/{announcement}/removal")
    String withdraw(
            @PathVariable EventId id, @PathVariable UUID announcement, Viewer viewer, RedirectAttributes flash) {
        announcements.withdraw(id, announcement, viewer);
        flash.addFlashAttribute("notice", "announcement.withdrawn");
        return back(id);
    }

    private String page(EventId id, Viewer viewer, Model model) {
        var event = events.get(id, viewer);
        model.addAttribute("event", event);
        model.addAttribute("running", running.get(id, viewer));
        model.addAttribute("announcements", announcements.list(id, viewer));
        model.addAttribute("delays", DELAYS);
        model.addAttribute(
                "pages",
                pages.stream()
                        .flatMap(more -> more.ofTheDay(event, viewer).stream())
                        .toList());
        if (!model.containsAttribute("announcementForm"))
            model.addAttribute(
                    "announcementForm",
                    AnnouncementForm.empty(event.text().title().language()));
        return "events/today";
    }

    private static String back(EventId id) {
        return "redirect:/events/" + id + "/today";
    }
}
