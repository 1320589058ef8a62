package ieum.meetings.web;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.meetings.Cards;
import ieum.meetings.EarlierWishes;
import ieum.meetings.FairView;
import ieum.meetings.HeldFilter;
import ieum.meetings.MeetingFairs;
import ieum.meetings.Parties;
import ieum.meetings.Plans;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The one-to-one meetings of an event, and how they are held. */
@Controller
@RequestMapping("/events/{id}/meetings")
class FairController {
    private final MeetingFairs fairs;
    private final Parties parties;
    private final Plans plans;
    private final Cards cards;
    private final EarlierWishes earlier;
    private final Events events;
    private final Clock clock;

    FairController(
            MeetingFairs fairs,
            Parties parties,
            Plans plans,
            Cards cards,
            EarlierWishes earlier,
            Events events,
            Clock clock) {
        this.fairs = fairs;
        this.parties = parties;
        this.plans = plans;
        this.cards = cards;
        this.earlier = earlier;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable EventId id, Viewer viewer, Model model) {
        var fair = fairs.get(id, viewer);
        model.addAttribute("fair", fair);
        model.addAttribute("event", fair.event());
        if (fair.writes()) model.addAttribute("counts", cards.counts(id, viewer));
        if (fair.writes()) model.addAttribute("left", earlier.of(id, viewer).orElse(null));
        model.addAttribute("all", HeldFilter.ALL);
        model.addAttribute("plans", fair.writes() ? plans.list(id, viewer) : List.of());
        model.addAttribute(
                "mayJoin", viewer.organization().filter(viewer::writesFor).isPresent());
        return "meetings/index";
    }

    /** Once they stand, the form shows what stands. */
    @GetMapping("/rules")
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        var fair = fairs.isOpen(id) ? fairs.get(id, viewer) : null;
        model.addAttribute("fairForm", fair == null ? FairForm.empty(event, clock.instant()) : FairForm.of(fair));
        return page(event, fair, model);
    }

    @PostMapping("/rules")
    String save(
            @PathVariable EventId id,
            @Valid FairForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        var fair = fairs.isOpen(id) ? fairs.get(id, viewer) : null;
        if (errors.hasErrors()) return page(event, fair, model);
        try {
            if (fair == null) fairs.open(id, form.toRules(event), viewer);
            else fairs.revise(id, form.toRules(event), form.version(), viewer);
        } catch (Clash clash) {
            if (clash.key().startsWith("meetings.wishesUntil"))
                errors.rejectValue("wishesUntil", clash.key(), clash.arguments(), null);
            else errors.reject(clash.key(), clash.arguments(), null);
            return page(event, fair, model);
        }
        flash.addFlashAttribute("notice", "meetings.rules.saved");
        return "redirect:" + path(id);
    }

    @GetMapping("/interpreters")
    String interpreters(@PathVariable EventId id, Viewer viewer, Model model) {
        model.addAttribute("interpreterForm", new InterpreterForm("", List.of()));
        return interpreters(fairs.getToRevise(id, viewer), model);
    }

    @PostMapping("/interpreters")
    String addInterpreter(
            @PathVariable EventId id,
            @Valid InterpreterForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var fair = fairs.getToRevise(id, viewer);
        if (errors.hasErrors()) return interpreters(fair, model);
        fairs.addInterpreter(
                id,
                Objects.requireNonNull(form.name()),
                EnumSet.copyOf(Objects.requireNonNull(form.languages())),
                viewer);
        flash.addFlashAttribute("notice", "interpreter.added");
        return "redirect:" + path(id) + "/interpreters";
    }

    @PostMapping("/interpreters/{interpreter}/removal")
    String removeInterpreter(
            @PathVariable EventId id, @PathVariable UUID interpreter, Viewer viewer, RedirectAttributes flash) {
        fairs.removeInterpreter(id, interpreter, viewer);
        flash.addFlashAttribute("notice", "interpreter.removed");
        return "redirect:" + path(id) + "/interpreters";
    }

    /** The viewer's organisation takes part from now on. */
    @PostMapping("/participation")
    String join(@PathVariable EventId id, Viewer viewer, RedirectAttributes flash) {
        var party = parties.join(id, viewer);
        flash.addFlashAttribute("notice", "party.joined");
        return "redirect:" + path(id) + "/parties/" + party;
    }

    private static String page(EventView event, @Nullable FairView fair, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("fair", fair);
        return "meetings/rules";
    }

    private static String interpreters(FairView fair, Model model) {
        model.addAttribute("fair", fair);
        model.addAttribute("event", fair.event());
        model.addAttribute("spoken", spoken());
        return "meetings/interpreters";
    }

    static LinkedHashMap<Language, String> spoken() {
        var spoken = new LinkedHashMap<Language, String>();
        for (var language : Language.values()) spoken.put(language, language.nativeName());
        return spoken;
    }

    static String path(EventId id) {
        return "/events/" + id + "/meetings";
    }
}
