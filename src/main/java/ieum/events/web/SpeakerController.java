package ieum.events.web;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.SpeakerId;
import ieum.events.SpeakerText;
import ieum.events.Speakers;
import ieum.organizations.Viewer;
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

/** Who speaks at an event, one by one. */
@Controller
@RequestMapping("/events/{id}/speakers")
class SpeakerController {
    private final Events events;
    private final Speakers speakers;

    SpeakerController(Events events, Speakers speakers) {
        this.events = events;
        this.speakers = speakers;
    }

    @GetMapping
    String index(@PathVariable EventId id, Viewer viewer, Model model) {
        model.addAttribute("event", events.getToRevise(id, viewer));
        model.addAttribute("speakers", speakers.list(id, viewer));
        return "events/speakers";
    }

    @GetMapping("/new")
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("speakerForm", SpeakerForm.empty());
        return page(event, null, model);
    }

    @PostMapping
    String add(
            @PathVariable EventId id,
            @Valid SpeakerForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page(event, null, model);
        speakers.add(id, form.toText(), viewer);
        flash.addFlashAttribute("notice", "speaker.added");
        return "redirect:/events/" + id + "/speakers";
    }

    @GetMapping("/{speaker}/edit")
    String edit(@PathVariable EventId id, @PathVariable SpeakerId speaker, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("speakerForm", SpeakerForm.of(speakers.getToRevise(id, speaker, viewer)));
        return page(event, speaker, model);
    }

    @PostMapping("/{speaker}")
    String update(
            @PathVariable EventId id,
            @PathVariable SpeakerId speaker,
            @Valid SpeakerForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        speakers.getToRevise(id, speaker, viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page(event, speaker, model);
        speakers.revise(id, speaker, form.toText(), form.version(), viewer);
        flash.addFlashAttribute("notice", "speaker.saved");
        return "redirect:/events/" + id + "/speakers";
    }

    @PostMapping("/{speaker}/removal")
    String remove(@PathVariable EventId id, @PathVariable SpeakerId speaker, Viewer viewer, RedirectAttributes flash) {
        speakers.remove(id, speaker, viewer);
        flash.addFlashAttribute("notice", "speaker.removed");
        return "redirect:/events/" + id + "/speakers";
    }

    private static String page(EventView event, @Nullable SpeakerId speaker, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("speaker", speaker);
        model.addAttribute("lines", SpeakerText.MOST);
        return "events/speaker";
    }
}
