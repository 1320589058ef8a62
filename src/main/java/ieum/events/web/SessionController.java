package ieum.events.web;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.SessionId;
import ieum.events.SessionKind;
import ieum.events.SessionView;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sessions of an event, one by one. */
@Controller
@RequestMapping("/events/{id}/sessions")
class SessionController {
    private final Events events;

    SessionController(Events events) {
        this.events = events;
    }

    @GetMapping("/new")
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("sessionForm", SessionForm.empty(event));
        return page(event, null, model);
    }

    @PostMapping
    String add(
            @PathVariable EventId id,
            @Valid SessionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page(event, null, model);
        try {
            events.addSession(id, form.toText(event.text().zone()), viewer);
        } catch (Clash clash) {
            errors.rejectValue("startsAt", clash.key(), clash.arguments(), null);
            return page(event, null, model);
        }
        flash.addFlashAttribute("notice", "session.added");
        return "redirect:/events/" + id;
    }

    @GetMapping("/{session}/edit")
    String edit(@PathVariable EventId id, @PathVariable SessionId session, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute(
                "sessionForm",
                SessionForm.of(session(event, session), event.text().zone()));
        return page(event, session, model);
    }

    @PostMapping("/{session}")
    String update(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @Valid SessionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        session(event, session);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page(event, session, model);
        try {
            events.reviseSession(id, session, form.toText(event.text().zone()), viewer);
        } catch (Clash clash) {
            errors.rejectValue("startsAt", clash.key(), clash.arguments(), null);
            return page(event, session, model);
        }
        flash.addFlashAttribute("notice", "session.saved");
        return "redirect:/events/" + id;
    }

    @PostMapping("/{session}/removal")
    String remove(@PathVariable EventId id, @PathVariable SessionId session, Viewer viewer, RedirectAttributes flash) {
        events.removeSession(id, session, viewer);
        flash.addFlashAttribute("notice", "session.removed");
        return "redirect:/events/" + id;
    }

    private static SessionView session(EventView event, SessionId id) {
        return event.sessions().stream()
                .filter(session -> session.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private static String page(EventView event, @Nullable SessionId session, Model model) {
        model.addAttribute("event", event);
        // "session" is Thymeleaf's own word
        model.addAttribute("part", session);
        model.addAttribute("kinds", SessionKind.values());
        return "events/session";
    }
}
