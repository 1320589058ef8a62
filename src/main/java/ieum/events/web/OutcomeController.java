package ieum.events.web;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.OutcomeId;
import ieum.events.OutcomeKind;
import ieum.events.OutcomeView;
import ieum.events.Outcomes;
import ieum.events.SessionId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.web.Export;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the sessions of an event brought: all together, and one by one to be written down. */
@Controller
@RequestMapping("/events/{id}")
class OutcomeController {
    private final Events events;
    private final Outcomes outcomes;
    private final MessageSource messages;

    OutcomeController(Events events, Outcomes outcomes, MessageSource messages) {
        this.events = events;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    @GetMapping("/outcomes")
    String index(
            @PathVariable EventId id,
            @RequestParam(required = false) @Nullable OutcomeKind kind,
            Viewer viewer,
            Model model) {
        var all = outcomes.list(id, viewer);
        model.addAttribute("event", events.get(id, viewer));
        model.addAttribute("kinds", OutcomeKind.values());
        model.addAttribute("kind", kind);
        model.addAttribute(
                "counts",
                all.stream().collect(Collectors.groupingBy(one -> one.text().kind(), Collectors.counting())));
        model.addAttribute("outcomes", chosen(all, kind));
        return "events/outcomes";
    }

    @GetMapping("/outcomes/export.{format}")
    ResponseEntity<byte[]> export(
            @PathVariable EventId id,
            @RequestParam(required = false) @Nullable OutcomeKind kind,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        var event = events.get(id, viewer);
        var heads = Stream.of(
                        "session.name",
                        "outcome.kind",
                        "outcome.body",
                        "outcome.answer",
                        "outcome.votes.for",
                        "outcome.votes.against",
                        "outcome.votes.abstained",
                        "outcome.organization",
                        "outcome.other")
                .map(key -> messages.getMessage(key, null, locale))
                .toList();
        var rows = chosen(outcomes.list(id, viewer), kind).stream()
                .map(one -> {
                    var text = one.text();
                    var votes = text.votes();
                    return List.<Object>of(
                            event.session(one.session()).text().title().original(),
                            messages.getMessage("outcome.kind." + text.kind(), null, locale),
                            text.body(),
                            text.answer(),
                            votes == null ? "" : votes.inFavour(),
                            votes == null ? "" : votes.against(),
                            votes == null ? "" : votes.abstained(),
                            text.organization(),
                            text.other());
                })
                .toList();
        return new Export("outcomes", heads, rows).as(format);
    }

    @GetMapping("/sessions/{session}/outcomes/new")
    String form(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @RequestParam(required = false) @Nullable OutcomeKind kind,
            Viewer viewer,
            Model model) {
        var event = events.getToRevise(id, viewer);
        var offered = OutcomeKind.of(event.session(session).text().kind());
        if (offered.isEmpty()) throw new Clash("outcome.otherKind");
        var chosen = kind != null && offered.contains(kind) ? kind : offered.getFirst();
        model.addAttribute(
                "outcomeForm", OutcomeForm.empty(chosen, event.text().title().language()));
        return page(event, session, null, chosen, model);
    }

    @PostMapping("/sessions/{session}/outcomes")
    String record(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @Valid OutcomeForm form,
            BindingResult errors,
            @RequestParam OutcomeKind kind,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        event.session(session);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return page(event, session, null, kind, model);
        try {
            outcomes.record(id, session, form.toText(), viewer);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page(event, session, null, kind, model);
        }
        flash.addFlashAttribute("notice", "outcome.saved");
        return back(id, session);
    }

    @GetMapping("/outcomes/{outcome}/edit")
    String edit(@PathVariable EventId id, @PathVariable OutcomeId outcome, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        var found = outcomes.getToRevise(id, outcome, viewer);
        model.addAttribute("outcomeForm", OutcomeForm.of(found));
        return page(event, found.session(), found, found.text().kind(), model);
    }

    @PostMapping("/outcomes/{outcome}")
    String update(
            @PathVariable EventId id,
            @PathVariable OutcomeId outcome,
            @Valid OutcomeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var event = events.getToRevise(id, viewer);
        var found = outcomes.getToRevise(id, outcome, viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors())
            return page(event, found.session(), found, found.text().kind(), model);
        outcomes.revise(id, outcome, form.toText(), form.version() == null ? 0 : form.version(), viewer);
        flash.addFlashAttribute("notice", "outcome.saved");
        return back(id, found.session());
    }

    @PostMapping("/outcomes/{outcome}/removal")
    String remove(@PathVariable EventId id, @PathVariable OutcomeId outcome, Viewer viewer, RedirectAttributes flash) {
        var found = outcomes.getToRevise(id, outcome, viewer);
        outcomes.remove(id, outcome, viewer);
        flash.addFlashAttribute("notice", "outcome.removed");
        return back(id, found.session());
    }

    private static List<OutcomeView> chosen(List<OutcomeView> all, @Nullable OutcomeKind kind) {
        return all.stream()
                .filter(one -> kind == null || one.text().kind() == kind)
                .toList();
    }

    private static String page(
            EventView event, SessionId session, @Nullable OutcomeView outcome, OutcomeKind kind, Model model) {
        var part = event.session(session);
        model.addAttribute("event", event);
        model.addAttribute("part", part);
        model.addAttribute("outcome", outcome);
        model.addAttribute("kind", kind.name());
        model.addAttribute("kinds", OutcomeKind.of(part.text().kind()));
        return "events/outcome";
    }

    private static String back(EventId id, SessionId session) {
        return "redirect:/events/" + id + "/sessions/" + session + "#outcomes";
    }
}
