package ieum.roundtables.web;

import ieum.events.EventId;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.events.SessionId;
import ieum.organizations.Viewer;
import ieum.roundtables.Stance;
import ieum.roundtables.StatementId;
import ieum.roundtables.Statements;
import ieum.roundtables.Theme;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Statements of a round table while it goes on: several type, and each sees what the others typed. */
@Controller
@RequestMapping("/events/{id}/sessions/{session}/statements")
class StatementController {
    private final Events events;
    private final Statements statements;
    private final Detected detected;

    StatementController(Events events, Statements statements, Detected detected) {
        this.events = events;
        this.statements = statements;
        this.detected = detected;
    }

    @GetMapping
    String index(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @RequestParam(required = false) @Nullable Theme theme,
            Viewer viewer,
            Model model) {
        model.addAttribute("statementForm", StatementForm.empty(theme));
        return live(id, session, viewer, model);
    }

    @PostMapping
    String type(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @Valid StatementForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        events.getToRevise(id, viewer).session(session);
        if (errors.hasErrors()) return live(id, session, viewer, model);
        try {
            statements.type(id, session, form.toText(detected::text), viewer);
        } catch (Clash clash) {
            errors.rejectValue(field(clash), clash.key(), clash.arguments(), null);
            return live(id, session, viewer, model);
        }
        return "redirect:" + path(id, session) + "?theme=" + form.theme() + "#said";
    }

    @GetMapping("/{statement}/edit")
    String edit(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @PathVariable StatementId statement,
            Viewer viewer,
            Model model) {
        model.addAttribute("statementForm", StatementForm.of(statements.getToRevise(id, statement, viewer)));
        return page(id, session, statement, viewer, model);
    }

    @PostMapping("/{statement}")
    String update(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @PathVariable StatementId statement,
            @Valid StatementForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        statements.getToRevise(id, statement, viewer);
        if (errors.hasErrors()) return page(id, session, statement, viewer, model);
        try {
            statements.revise(id, statement, form.toText(detected::text), form.version(), viewer);
        } catch (Clash clash) {
            errors.rejectValue(field(clash), clash.key(), clash.arguments(), null);
            return page(id, session, statement, viewer, model);
        }
        flash.addFlashAttribute("notice", "statement.saved");
        return "redirect:" + path(id, session);
    }

    @PostMapping("/{statement}/removal")
    String remove(
            @PathVariable EventId id,
            @PathVariable SessionId session,
            @PathVariable StatementId statement,
            Viewer viewer,
            RedirectAttributes flash) {
        statements.remove(id, statement, viewer);
        flash.addFlashAttribute("notice", "statement.removed");
        return "redirect:" + path(id, session);
    }

    private String live(EventId id, SessionId session, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("part", event.session(session));
        model.addAttribute("statements", statements.list(id, session, viewer));
        return choices("roundtables/statements", event, model);
    }

    private String page(EventId id, SessionId session, StatementId statement, Viewer viewer, Model model) {
        var event = events.getToRevise(id, viewer);
        model.addAttribute("part", event.session(session));
        model.addAttribute("statement", statement);
        return choices("roundtables/statement", event, model);
    }

    private static String choices(String template, EventView event, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("themes", Theme.values());
        model.addAttribute("stances", Stance.values());
        return template;
    }

    private static String field(Clash clash) {
        return switch (clash.key()) {
            case "statement.unknownOrganization" -> "organization";
            case "statement.restricted" -> "consent";
            default -> "said";
        };
    }

    private static String path(EventId id, SessionId session) {
        return "/events/" + id + "/sessions/" + session + "/statements";
    }
}
