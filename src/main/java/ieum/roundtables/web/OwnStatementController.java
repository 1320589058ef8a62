package ieum.roundtables.web;

import ieum.events.EventFacts;
import ieum.events.EventId;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.roundtables.IssueId;
import ieum.roundtables.Issues;
import ieum.roundtables.StatementId;
import ieum.roundtables.StatementView;
import ieum.roundtables.Statements;
import ieum.shared.NotFound;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one's own organisation said at round tables: may it be quoted, and what came of it. */
@Controller
@RequestMapping("/statements")
class OwnStatementController {
    private final Statements statements;
    private final Issues issues;
    private final Events events;
    private final Detected detected;

    OwnStatementController(Statements statements, Issues issues, Events events, Detected detected) {
        this.statements = statements;
        this.issues = issues;
        this.events = events;
        this.detected = detected;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        return page(viewer, model);
    }

    @PostMapping("/{statement}/approval")
    String approve(
            @PathVariable StatementId statement,
            @Valid QuoteForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        own(statement, viewer);
        if (errors.hasErrors()) {
            model.addAttribute("wrong", statement);
            return page(viewer, model);
        }
        statements.approve(statement, detected.text(form.words().strip()), viewer);
        flash.addFlashAttribute("notice", "statement.approvedNow");
        return "redirect:/statements";
    }

    @PostMapping("/{statement}/refusal")
    String refuse(@PathVariable StatementId statement, Viewer viewer, RedirectAttributes flash) {
        statements.refuse(statement, viewer);
        flash.addFlashAttribute("notice", "statement.refusedNow");
        return "redirect:/statements";
    }

    private StatementView own(StatementId id, Viewer viewer) {
        return statements.own(viewer).stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private String page(Viewer viewer, Model model) {
        var own = statements.own(viewer);
        List<IssueId> merged = own.stream()
                .map(StatementView::issue)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<EventId, EventFacts> at = own.stream()
                .map(StatementView::event)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), events::facts));
        model.addAttribute("statements", own);
        model.addAttribute("issues", issues.published(merged));
        model.addAttribute("events", at);
        return "roundtables/own";
    }
}
