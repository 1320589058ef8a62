package ieum.meetings.web;

import ieum.events.EventId;
import ieum.meetings.Effort;
import ieum.meetings.MeetingFairs;
import ieum.meetings.MeetingPlanId;
import ieum.meetings.Pair;
import ieum.meetings.PartyId;
import ieum.meetings.PlanView;
import ieum.meetings.Plans;
import ieum.meetings.PlansByHand;
import ieum.organizations.Viewer;
import ieum.shared.NotFound;
import ieum.shared.web.Export;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
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

/** Plans of meetings: asked for, watched, looked at, and told. */
@Controller
@RequestMapping("/events/{id}/meetings/plans")
class PlanController {
    private final MeetingFairs fairs;
    private final Plans plans;
    private final PlansByHand byHand;
    private final PlanExport export;

    PlanController(MeetingFairs fairs, Plans plans, PlansByHand byHand, PlanExport export) {
        this.fairs = fairs;
        this.plans = plans;
        this.byHand = byHand;
        this.export = export;
    }

    @GetMapping("/new")
    String form(@PathVariable EventId id, Viewer viewer, Model model) {
        model.addAttribute("planForm", PlanForm.usual());
        return form(id, model, viewer);
    }

    @PostMapping
    String ask(@PathVariable EventId id, @Valid PlanForm form, BindingResult errors, Viewer viewer, Model model) {
        if (errors.hasErrors()) return form(id, model, viewer);
        var plan = plans.ask(
                id, Objects.requireNonNull(form.effort()), form.price(), Objects.requireNonNull(form.seed()), viewer);
        return "redirect:" + path(id, plan);
    }

    private String form(EventId id, Model model, Viewer viewer) {
        var fair = fairs.getToRevise(id, viewer);
        model.addAttribute("fair", fair);
        model.addAttribute("event", fair.event());
        model.addAttribute("calm", PlanForm.USUALLY);
        model.addAttribute("efforts", Effort.values());
        return "meetings/new-plan";
    }

    @GetMapping("/{plan}")
    String show(
            @PathVariable EventId id,
            @PathVariable MeetingPlanId plan,
            @RequestParam(defaultValue = "people") String by,
            Viewer viewer,
            Model model) {
        var found = find(id, plan, viewer);
        model.addAttribute("byTable", by.equals("tables"));
        model.addAttribute("planForm", PlanForm.usual());
        model.addAttribute("calm", PlanForm.USUALLY);
        model.addAttribute("efforts", Effort.values());
        return page(found, model, "meetings/plan");
    }

    @GetMapping("/{plan}/certificate")
    String certificate(@PathVariable EventId id, @PathVariable MeetingPlanId plan, Viewer viewer, Model model) {
        return page(find(id, plan, viewer), model, "meetings/certificate");
    }

    /** Every wished meeting of it, also those that it has no room for. */
    @GetMapping("/{plan}/export.{format}")
    ResponseEntity<byte[]> export(
            @PathVariable EventId id,
            @PathVariable MeetingPlanId plan,
            @PathVariable Export.Format format,
            Viewer viewer,
            Locale locale) {
        return export.of(find(id, plan, viewer), format, locale);
    }

    @PostMapping("/{plan}/stop")
    String stop(@PathVariable EventId id, @PathVariable MeetingPlanId plan, Viewer viewer) {
        plans.stop(plan, viewer);
        return "redirect:" + path(id, plan);
    }

    @PostMapping("/{plan}/publication")
    String publish(
            @PathVariable EventId id,
            @PathVariable MeetingPlanId plan,
            @RequestParam long version,
            Viewer viewer,
            RedirectAttributes flash) {
        plans.publish(plan, version, viewer);
        flash.addFlashAttribute("notice", "plan.publishedNow");
        return "redirect:" + path(id, plan);
    }

    /** One meeting of it, and where else it could be. */
    @GetMapping("/{plan}/pairs/{one}/{other}")
    String pair(
            @PathVariable EventId id,
            @PathVariable MeetingPlanId plan,
            @PathVariable PartyId one,
            @PathVariable PartyId other,
            Viewer viewer,
            Model model) {
        var hand = byHand.choices(plan, Pair.of(one, other), viewer);
        if (!hand.plan().event().equals(id)) throw new NotFound(plan);
        model.addAttribute("hand", hand);
        model.addAttribute("event", hand.fair().event());
        return "meetings/pair";
    }

    @PostMapping("/{plan}/pairs/{one}/{other}")
    String move(
            @PathVariable EventId id,
            @PathVariable MeetingPlanId plan,
            @PathVariable PartyId one,
            @PathVariable PartyId other,
            @RequestParam String round,
            @RequestParam long version,
            Viewer viewer,
            RedirectAttributes flash) {
        byHand.move(plan, Pair.of(one, other), round, version, viewer);
        flash.addFlashAttribute("notice", "plan.moved.now");
        return "redirect:" + path(id, plan) + "#grid";
    }

    @PostMapping("/{plan}/pairs/{one}/{other}/pin")
    String pin(
            @PathVariable EventId id,
            @PathVariable MeetingPlanId plan,
            @PathVariable PartyId one,
            @PathVariable PartyId other,
            @RequestParam boolean pinned,
            @RequestParam long version,
            Viewer viewer,
            RedirectAttributes flash) {
        byHand.pin(plan, Pair.of(one, other), pinned, version, viewer);
        flash.addFlashAttribute("notice", pinned ? "plan.pinnedNow" : "plan.unpinnedNow");
        return "redirect:" + path(id, plan) + "#grid";
    }

    @PostMapping("/{plan}/pairs/{one}/{other}/removal")
    String remove(
            @PathVariable EventId id,
            @PathVariable MeetingPlanId plan,
            @PathVariable PartyId one,
            @PathVariable PartyId other,
            @RequestParam long version,
            Viewer viewer,
            RedirectAttributes flash) {
        byHand.remove(plan, Pair.of(one, other), version, viewer);
        flash.addFlashAttribute("notice", "plan.removed.now");
        return "redirect:" + path(id, plan) + "#grid";
    }

    private PlanView find(EventId event, MeetingPlanId id, Viewer viewer) {
        var plan = plans.get(id, viewer);
        if (!plan.head().event().equals(event)) throw new NotFound(id);
        return plan;
    }

    private static String page(PlanView plan, Model model, String template) {
        model.addAttribute("plan", plan);
        model.addAttribute("event", plan.fair().event());
        return template;
    }

    private static String path(EventId event, MeetingPlanId plan) {
        return FairController.path(event) + "/plans/" + plan;
    }
}
