package ieum.events.web;

import ieum.events.EventFilter;
import ieum.events.EventId;
import ieum.events.EventPages;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.programs.ProgramFilter;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/events")
class EventController {
    private static final int MOST_PROGRAMS = 12;
    private static final String UPCOMING = "/events/calendar.ics?when=upcoming";

    private final Events events;
    private final EventPage page;
    private final Programs programs;
    private final CalendarFile calendar;
    private final List<EventPages> pages;
    private final Clock clock;

    EventController(
            Events events,
            EventPage page,
            Programs programs,
            CalendarFile calendar,
            List<EventPages> pages,
            Clock clock) {
        this.events = events;
        this.page = page;
        this.programs = programs;
        this.calendar = calendar;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") EventFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Locale locale,
            Model model) {
        var choices = new LinkedHashMap<ProgramId, String>();
        programs.list(new ProgramFilter(null, null, null), viewer, 1)
                .rows()
                .forEach(row -> choices.put(row.id(), row.name().original()));
        model.addAttribute("events", events.list(filter, viewer, number));
        model.addAttribute("programs", choices);
        model.addAttribute("feed", calendar.feed(UPCOMING, locale));
        model.addAttribute("times", List.of("upcoming", "past"));
        model.addAttribute(
                "pages",
                pages.stream().flatMap(more -> more.overAll(viewer).stream()).toList());
        return "events/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable EventId id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }

    @GetMapping("/new")
    String form(Viewer viewer, Locale locale, Model model) {
        events.checkMayDraft(viewer);
        model.addAttribute("eventForm", EventForm.empty(locale, clock.instant()));
        return choices("events/new", null, viewer, model);
    }

    @PostMapping
    String draft(@Valid EventForm form, BindingResult errors, Viewer viewer, Model model, RedirectAttributes flash) {
        events.checkMayDraft(viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return choices("events/new", null, viewer, model);
        try {
            var id = events.draft(form.toText(), viewer);
            flash.addFlashAttribute("notice", "event.drafted");
            return "redirect:/events/" + id;
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return choices("events/new", null, viewer, model);
        }
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable EventId id, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("eventForm", EventForm.of(event));
        return choices("events/edit", event, viewer, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable EventId id,
            @Valid EventForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return choices("events/edit", event, viewer, model);
        try {
            events.revise(id, form.toText(), form.version(), viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return choices("events/edit", event, viewer, model);
        }
        flash.addFlashAttribute("notice", "event.saved");
        return "redirect:/events/" + id;
    }

    /** The programmes that the viewer has a part in running, and the one that the event belongs to already. */
    private String choices(String template, @Nullable EventView event, Viewer viewer, Model model) {
        Map<ProgramId, String> choices = new LinkedHashMap<>();
        programs.run(viewer, MOST_PROGRAMS)
                .forEach(program ->
                        choices.put(program.id(), program.text().name().original()));
        if (event != null && event.text().program() != null && event.programName() != null)
            choices.put(event.text().program(), event.programName().original());
        model.addAttribute("programs", choices);
        model.addAttribute("event", event);
        return template;
    }
}
