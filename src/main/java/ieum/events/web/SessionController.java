package ieum.events.web;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.OutcomeKind;
import ieum.events.Outcomes;
import ieum.events.PersonalProgrammes;
import ieum.events.SessionId;
import ieum.events.SessionKind;
import ieum.events.SiteId;
import ieum.events.Sites;
import ieum.events.Slides;
import ieum.events.SpeakerId;
import ieum.events.Speakers;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
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
    private final Speakers speakers;
    private final Sites sites;
    private final PersonalProgrammes programmes;
    private final Outcomes outcomes;

    SessionController(Events events, Speakers speakers, Sites sites, PersonalProgrammes programmes, Outcomes outcomes) {
        this.events = events;
        this.speakers = speakers;
        this.sites = sites;
        this.programmes = programmes;
        this.outcomes = outcomes;
    }

    @GetMapping("/{session}")
    String show(@PathVariable EventId id, @PathVariable SessionId session, Viewer viewer, Model model) {
        var event = events.get(id, viewer);
        model.addAttribute("event", event);
        model.addAttribute("part", event.session(session));
        model.addAttribute(
                "outcomes",
                outcomes.list(id, viewer).stream()
                        .filter(one -> one.session().equals(session))
                        .toList());
        model.addAttribute(
                "outcomeKinds", OutcomeKind.of(event.session(session).text().kind()));
        model.addAttribute("planned", programmes.planned(id, viewer).get(session));
        model.addAttribute("mostSlides", Slides.MOST);
        return "events/part";
    }

    @GetMapping("/new")
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("sessionForm", SessionForm.empty(event));
        return page(event, null, viewer, model);
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
        if (errors.hasErrors()) return page(event, null, viewer, model);
        try {
            events.addSession(id, form.toText(event.text().zone()), form.spoken(), viewer);
        } catch (Clash clash) {
            errors.rejectValue(field(clash), clash.key(), clash.arguments(), null);
            return page(event, null, viewer, model);
        }
        flash.addFlashAttribute("notice", "session.added");
        return "redirect:/events/" + id;
    }

    @GetMapping("/{session}/edit")
    String edit(@PathVariable EventId id, @PathVariable SessionId session, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute(
                "sessionForm",
                SessionForm.of(event.session(session), event.text().zone()));
        return page(event, session, viewer, model);
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
        event.session(session);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page(event, session, viewer, model);
        try {
            events.reviseSession(id, session, form.toText(event.text().zone()), form.spoken(), viewer);
        } catch (Clash clash) {
            errors.rejectValue(field(clash), clash.key(), clash.arguments(), null);
            return page(event, session, viewer, model);
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

    private static String field(Clash clash) {
        return switch (clash.key()) {
            case "session.speakerGone" -> "speakers";
            case "session.siteGone" -> "site";
            default -> "startsAt";
        };
    }

    private String page(EventView event, @Nullable SessionId session, Viewer viewer, Model model) {
        model.addAttribute("event", event);
        // "session" is Thymeleaf's own word
        model.addAttribute("part", session);
        model.addAttribute("kinds", SessionKind.values());
        var people = new LinkedHashMap<SpeakerId, String>();
        speakers.list(event.id(), viewer)
                .forEach(speaker -> people.put(speaker.id(), speaker.text().line()));
        model.addAttribute("people", people);
        var places = new LinkedHashMap<SiteId, String>();
        sites.list(event.id(), viewer)
                .forEach(site -> places.put(site.id(), site.text().name()));
        model.addAttribute("places", places);
        return "events/session";
    }
}
