package ieum.roundtables.web;

import ieum.events.EventId;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.roundtables.IssueId;
import ieum.roundtables.IssueView;
import ieum.roundtables.Issues;
import ieum.roundtables.MeasureId;
import ieum.roundtables.MeasureStatus;
import ieum.roundtables.Statements;
import ieum.shared.NotFound;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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

/** What came of the statements: issues, and what is done about them. */
@Controller
@RequestMapping("/events/{id}")
class IssueController {
    private final Events events;
    private final Issues issues;
    private final Statements statements;
    private final Detected detected;
    private final Clock clock;

    IssueController(Events events, Issues issues, Statements statements, Detected detected, Clock clock) {
        this.events = events;
        this.issues = issues;
        this.statements = statements;
        this.detected = detected;
        this.clock = clock;
    }

    @GetMapping("/issues")
    String index(@PathVariable EventId id, Viewer viewer, Model model) {
        model.addAttribute("mergeForm", MergeForm.empty());
        return list(id, viewer, model);
    }

    @PostMapping("/issues")
    String merge(
            @PathVariable EventId id,
            @Valid MergeForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        events.getToRevise(id, viewer);
        if (errors.getTarget() != null) form.check(errors);
        if (errors.hasErrors()) return list(id, viewer, model);
        var issue = form.issue() == null
                ? issues.open(id, detected.text(form.title().strip()), viewer)
                : form.issue();
        statements.merge(id, form.chosen(), issue, viewer);
        flash.addFlashAttribute("notice", "issue.merged");
        return back(id);
    }

    @GetMapping("/issues/{issue}/edit")
    String edit(@PathVariable EventId id, @PathVariable IssueId issue, Viewer viewer, Model model) {
        model.addAttribute(
                "issueForm", new IssueForm(find(id, issue, viewer).title().original()));
        return issuePage(id, issue, viewer, model);
    }

    @PostMapping("/issues/{issue}")
    String update(
            @PathVariable EventId id,
            @PathVariable IssueId issue,
            @Valid IssueForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        find(id, issue, viewer);
        if (errors.hasErrors()) return issuePage(id, issue, viewer, model);
        issues.revise(id, issue, detected.text(form.title().strip()), viewer);
        flash.addFlashAttribute("notice", "issue.saved");
        return back(id);
    }

    @PostMapping("/issues/{issue}/publication")
    String publish(@PathVariable EventId id, @PathVariable IssueId issue, Viewer viewer, RedirectAttributes flash) {
        issues.publish(id, issue, viewer);
        flash.addFlashAttribute("notice", "issue.publishedNow");
        return back(id);
    }

    @PostMapping("/issues/{issue}/publication/removal")
    String withdraw(@PathVariable EventId id, @PathVariable IssueId issue, Viewer viewer, RedirectAttributes flash) {
        issues.withdraw(id, issue, viewer);
        flash.addFlashAttribute("notice", "issue.withdrawnNow");
        return back(id);
    }

    @GetMapping("/issues/{issue}/measures/new")
    String measure(@PathVariable EventId id, @PathVariable IssueId issue, Viewer viewer, Model model) {
        find(id, issue, viewer);
        model.addAttribute(
                "measureForm", MeasureForm.empty(events.get(id, viewer).organizerName()));
        return measurePage(id, issue, null, viewer, model);
    }

    @PostMapping("/issues/{issue}/measures")
    String agree(
            @PathVariable EventId id,
            @PathVariable IssueId issue,
            @Valid MeasureForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        find(id, issue, viewer);
        if (errors.hasErrors()) return measurePage(id, issue, null, viewer, model);
        issues.agree(id, issue, form.toText(detected::text), viewer);
        flash.addFlashAttribute("notice", "measure.added");
        return back(id);
    }

    @GetMapping("/measures/{measure}/edit")
    String editMeasure(@PathVariable EventId id, @PathVariable MeasureId measure, Viewer viewer, Model model) {
        var found = issues.measure(id, measure, viewer);
        model.addAttribute("measureForm", MeasureForm.of(found));
        model.addAttribute("statusForm", new StatusForm(found.status(), ""));
        return measurePage(id, found.issue(), measure, viewer, model);
    }

    @PostMapping("/measures/{measure}")
    String updateMeasure(
            @PathVariable EventId id,
            @PathVariable MeasureId measure,
            @Valid MeasureForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var found = issues.measure(id, measure, viewer);
        model.addAttribute("statusForm", new StatusForm(found.status(), ""));
        if (errors.hasErrors()) return measurePage(id, found.issue(), measure, viewer, model);
        issues.revise(id, measure, form.toText(detected::text), form.version(), viewer);
        flash.addFlashAttribute("notice", "measure.saved");
        return back(id);
    }

    @PostMapping("/measures/{measure}/status")
    String move(
            @PathVariable EventId id,
            @PathVariable MeasureId measure,
            @Valid StatusForm form,
            BindingResult errors,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var found = issues.measure(id, measure, viewer);
        model.addAttribute("measureForm", MeasureForm.of(found));
        if (errors.hasErrors()) return measurePage(id, found.issue(), measure, viewer, model);
        var note = form.note() == null || form.note().isBlank()
                ? null
                : detected.text(form.note().strip());
        issues.move(id, measure, form.status(), note, viewer);
        flash.addFlashAttribute("notice", "measure.moved");
        return back(id);
    }

    private IssueView find(EventId event, IssueId id, Viewer viewer) {
        events.getToRevise(event, viewer);
        return issues.list(event, viewer).stream()
                .filter(issue -> issue.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    private String list(EventId id, Viewer viewer, Model model) {
        var event = events.get(id, viewer);
        var all = issues.list(id, viewer);
        var titles = new LinkedHashMap<IssueId, String>();
        all.forEach(issue -> titles.put(issue.id(), issue.title().original()));
        model.addAttribute("event", event);
        model.addAttribute("issues", all);
        model.addAttribute("titles", titles);
        model.addAttribute("unmerged", issues.unmerged(id, viewer));
        model.addAttribute("stillOpen", issues.stillOpen(id, viewer));
        model.addAttribute("writes", events.writes(id, viewer));
        model.addAttribute(
                "today", LocalDate.ofInstant(clock.instant(), event.text().zone()));
        return "roundtables/issues";
    }

    private String issuePage(EventId id, IssueId issue, Viewer viewer, Model model) {
        model.addAttribute("event", events.getToRevise(id, viewer));
        model.addAttribute("issue", find(id, issue, viewer));
        return "roundtables/issue";
    }

    private String measurePage(EventId id, IssueId issue, @Nullable MeasureId measure, Viewer viewer, Model model) {
        model.addAttribute("event", events.getToRevise(id, viewer));
        model.addAttribute("issue", find(id, issue, viewer));
        model.addAttribute("measure", measure);
        model.addAttribute("statuses", MeasureStatus.values());
        return "roundtables/measure";
    }

    private static String back(EventId id) {
        return "redirect:/events/" + id + "/issues";
    }
}
