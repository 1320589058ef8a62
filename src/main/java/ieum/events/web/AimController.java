package ieum.events.web;

import ieum.events.AimId;
import ieum.events.AimKind;
import ieum.events.AimResult;
import ieum.events.AimView;
import ieum.events.Aims;
import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
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

/** What an event is for, and what came of it. */
@Controller
@RequestMapping("/events/{id}/aims")
class AimController {
    private final Events events;
    private final Aims aims;

    AimController(Events events, Aims aims) {
        this.events = events;
        this.aims = aims;
    }

    @GetMapping("/new")
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("aimForm", AimForm.empty(event.text().title().language()));
        return page(event, null, model);
    }

    @PostMapping
    String add(
            @PathVariable EventId id,
            @Valid AimForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        if (errors.hasErrors()) return page(event, null, model);
        try {
            aims.add(id, form.kind(), form.toText(), viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page(event, null, model);
        }
        flash.addFlashAttribute("notice", "aim.added");
        return "redirect:/events/" + id + "#aims";
    }

    @GetMapping("/{aim}/edit")
    String edit(@PathVariable EventId id, @PathVariable AimId aim, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        var found = aims.getToRevise(id, aim, viewer);
        model.addAttribute("aimForm", AimForm.of(found));
        return page(event, found, model);
    }

    @PostMapping("/{aim}")
    String update(
            @PathVariable EventId id,
            @PathVariable AimId aim,
            @Valid AimForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        var found = aims.getToRevise(id, aim, viewer);
        if (errors.hasErrors()) return page(event, found, model);
        try {
            aims.revise(id, aim, form.kind(), form.toText(), form.version(), viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page(event, found, model);
        }
        flash.addFlashAttribute("notice", "aim.saved");
        return "redirect:/events/" + id + "#aims";
    }

    @PostMapping("/{aim}/removal")
    String remove(@PathVariable EventId id, @PathVariable AimId aim, Viewer viewer, RedirectAttributes flash) {
        aims.remove(id, aim, viewer);
        flash.addFlashAttribute("notice", "aim.removed");
        return "redirect:/events/" + id + "#aims";
    }

    @GetMapping("/{aim}/result")
    String result(@PathVariable EventId id, @PathVariable AimId aim, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute(
                "aimResultForm", AimResultForm.empty(event.text().title().language()));
        return resultPage(event, aims.getToRevise(id, aim, viewer), model);
    }

    @PostMapping("/{aim}/result")
    String close(
            @PathVariable EventId id,
            @PathVariable AimId aim,
            @Valid AimResultForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        var found = aims.getToRevise(id, aim, viewer);
        if (errors.hasErrors()) return resultPage(event, found, model);
        try {
            aims.close(id, aim, form.result(), form.toEvidence(), viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return resultPage(event, found, model);
        }
        flash.addFlashAttribute("notice", "aim.closed");
        return "redirect:/events/" + id + "#aims";
    }

    @PostMapping("/{aim}/reopening")
    String reopen(@PathVariable EventId id, @PathVariable AimId aim, Viewer viewer, RedirectAttributes flash) {
        aims.reopen(id, aim, viewer);
        flash.addFlashAttribute("notice", "aim.reopened");
        return "redirect:/events/" + id + "#aims";
    }

    private static String page(EventView event, @Nullable AimView aim, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("aim", aim);
        model.addAttribute("kinds", AimKind.values());
        return "events/aim";
    }

    private static String resultPage(EventView event, AimView aim, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("aim", aim);
        model.addAttribute("results", AimResult.values());
        return "events/aim-result";
    }
}
