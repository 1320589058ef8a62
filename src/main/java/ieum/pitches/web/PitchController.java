package ieum.pitches.web;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.SessionId;
import ieum.organizations.Viewer;
import ieum.pitches.PitchId;
import ieum.pitches.PitchKind;
import ieum.pitches.PitchView;
import ieum.pitches.Pitches;
import ieum.shared.Clash;
import ieum.shared.NotFound;
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

/** The pitches of a session. */
@Controller
@RequestMapping("/events/{id}/sessions/{session}/pitches")
class PitchController {
    private final Events events;
    private final Pitches pitches;

    PitchController(Events events, Pitches pitches) {
        this.events = events;
        this.pitches = pitches;
    }

    @GetMapping
    String index(@PathVariable EventId id, @PathVariable SessionId session, Viewer viewer, Model model) {
        var event = events.get(id, viewer);
        model.addAttribute("event", event);
        model.addAttribute("part", event.session(session));
        model.addAttribute("pitches", pitches.list(id, session, viewer));
        model.addAttribute("writes", events.writes(id, viewer));
        return "pitches/index";
    }

    @GetMapping("/new")
    String form(@PathVariable EventId id, @PathVariable SessionId session, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("pitchForm", PitchForm.empty(event.text().title().language()));
        return page(event, session, null, viewer, model);
    }

    @PostMapping
    String add(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @Valid PitchForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        if (errors.hasErrors()) return page(event, session, null, viewer, model);
        try {
            pitches.add(id, session, form.toText(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("brief", clash.key(), clash.arguments(), null);
            return page(event, session, null, viewer, model);
        }
        flash.addFlashAttribute("notice", "pitch.added");
        return "redirect:" + path(id, session);
    }

    @GetMapping("/{pitch}/edit")
    String edit(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @PathVariable PitchId pitch,
            Viewer viewer,
            Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("pitchForm", PitchForm.of(find(id, session, pitch, viewer)));
        return page(event, session, pitch, viewer, model);
    }

    @PostMapping("/{pitch}")
    String update(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @PathVariable PitchId pitch,
            @Valid PitchForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        find(id, session, pitch, viewer);
        if (errors.hasErrors()) return page(event, session, pitch, viewer, model);
        try {
            pitches.revise(pitch, form.toText(), form.version(), viewer);
        } catch (Clash clash) {
            errors.rejectValue("brief", clash.key(), clash.arguments(), null);
            return page(event, session, pitch, viewer, model);
        }
        flash.addFlashAttribute("notice", "pitch.saved");
        return "redirect:" + path(id, session);
    }

    @PostMapping("/{pitch}/removal")
    String remove(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @PathVariable PitchId pitch,
            Viewer viewer,
            RedirectAttributes flash) {
        events.getToRevise(id, viewer);
        find(id, session, pitch, viewer);
        pitches.remove(pitch, viewer);
        flash.addFlashAttribute("notice", "pitch.removed");
        return "redirect:" + path(id, session);
    }

    private PitchView find(EventId event, SessionId session, PitchId id, Viewer viewer) {
        return pitches.list(event, session, viewer).stream()
                .filter(pitch -> pitch.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private String page(EventView event, SessionId session, @Nullable PitchId pitch, Viewer viewer, Model model) {
        var briefs = new LinkedHashMap<PitchId, String>();
        pitches.briefs(event.id(), viewer).stream()
                .filter(brief -> !brief.id().equals(pitch))
                .forEach(brief -> briefs.put(
                        brief.id(),
                        brief.text().organization() + " — "
                                + brief.text().title().original()));
        model.addAttribute("event", event);
        model.addAttribute("part", event.session(session));
        model.addAttribute("pitch", pitch);
        model.addAttribute("kinds", PitchKind.values());
        model.addAttribute("briefs", briefs);
        return "pitches/pitch";
    }

    private static String path(EventId id, SessionId session) {
        return "/events/" + id + "/sessions/" + session + "/pitches";
    }
}
