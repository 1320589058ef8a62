package ieum.reviews.web;

import ieum.concepts.LanguageDetection;
import ieum.organizations.Viewer;
import ieum.programs.Stage;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.proposals.Proposals;
import ieum.reviews.BatchId;
import ieum.reviews.BatchLine;
import ieum.reviews.BatchOutcome;
import ieum.reviews.BatchView;
import ieum.reviews.Batches;
import ieum.reviews.Decisions;
import ieum.reviews.Foresight;
import ieum.reviews.ProposedDecision;
import ieum.shared.Language;
import ieum.shared.Rows;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding on many proposals: chosen in the list, planned and looked at here, confirmed, and followed. */
@Controller
@RequestMapping("/decisions")
class BatchController {
    private static final String OWN = "own_";
    private static final int LONGEST = 4000;

    private final Batches batches;
    private final Decisions decisions;
    private final Proposals proposals;
    private final LanguageDetection detection;

    BatchController(Batches batches, Decisions decisions, Proposals proposals, LanguageDetection detection) {
        this.batches = batches;
        this.decisions = decisions;
        this.proposals = proposals;
        this.detection = detection;
    }

    @GetMapping
    String index(Viewer viewer, Model model) {
        model.addAttribute("batches", batches.past(viewer));
        var rows = decisions.proposedBy(viewer);
        var shown = proposals.some(rows.stream().map(ProposedDecision::proposal).toList(), viewer).stream()
                .collect(Collectors.toMap(ProposalRow::id, Function.identity()));
        model.addAttribute(
                "proposed",
                rows.stream().filter(one -> shown.containsKey(one.proposal())).toList());
        model.addAttribute("proposedRows", shown);
        return "reviews/batches";
    }

    @PostMapping
    String choose(
            @RequestParam(name = "proposal", required = false) @Nullable List<ProposalId> chosen,
            @RequestParam(defaultValue = "false") boolean all,
            @ModelAttribute("filter") ProposalFilter filter,
            Viewer viewer) {
        var id = all ? batches.of(filter, viewer) : batches.of(chosen == null ? List.of() : chosen, viewer);
        return "redirect:/decisions/" + id + (filter.stage() == null ? "" : "?stage=" + filter.stage());
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable BatchId id,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(required = false) @Nullable Stage stage,
            Viewer viewer,
            Model model) {
        model.addAttribute("planForm", PlanForm.of(batches.get(id, viewer).plan(), stage));
        return page(id, number, viewer, model);
    }

    /** Reasons of one's own come as {@code own_ID}, for the rows that were shown. */
    @PostMapping("/{id}")
    String plan(
            @PathVariable BatchId id,
            @Valid PlanForm form,
            BindingResult errors,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Locale locale,
            Model model) {
        var reader = Language.of(locale).orElse(Language.EN);
        var own = new HashMap<ProposalId, Text>();
        own(sent)
                .filter(entry -> !entry.getValue().isBlank())
                .forEach(entry -> own.put(entry.getKey(), text(entry.getValue(), reader)));
        if (own.values().stream().anyMatch(reason -> reason.original().length() > LONGEST))
            errors.rejectValue("reason", "Size.planForm.reason", new Object[] {"", LONGEST}, null);
        form.check(errors);
        if (errors.hasErrors()) return page(id, number, viewer, model);
        var plan = form.toPlan(written -> text(written, reader));
        var without = own(sent)
                .map(Map.Entry::getKey)
                .filter(one -> !own.containsKey(one))
                .toList();
        batches.plan(id, plan, own, without, viewer);
        return "redirect:/decisions/" + id + (number > 1 ? "?page=" + number : "") + "#foreseen";
    }

    @PostMapping("/{id}/execution")
    String confirm(@PathVariable BatchId id, @RequestParam int version, Viewer viewer, RedirectAttributes flash) {
        batches.confirm(id, version, viewer);
        return "redirect:/decisions/" + id;
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable BatchId id, Viewer viewer) {
        batches.stop(id, viewer);
        return "redirect:/decisions/" + id;
    }

    private String page(BatchId id, int number, Viewer viewer, Model model) {
        var batch = batches.get(id, viewer);
        var lines = batches.lines(batch, viewer);
        var from = Math.min(lines.size(), Math.max(0, number - 1) * Rows.SIZE);
        model.addAttribute("batch", batch);
        var foreseen = foreseen(lines);
        model.addAttribute("foreseen", foreseen);
        model.addAttribute("proposes", foreseen.containsKey(Foresight.PROPOSED));
        model.addAttribute(
                "onlyProposes",
                foreseen.containsKey(Foresight.PROPOSED)
                        && foreseen.keySet().stream().noneMatch(one -> one.happens() && one != Foresight.PROPOSED));
        model.addAttribute(
                "lines",
                new Rows<>(
                        lines.subList(from, Math.min(lines.size(), from + Rows.SIZE)),
                        Math.max(1, number),
                        lines.size()));
        model.addAttribute("outcomes", outcomes(batch, lines));
        model.addAttribute("stages", PlanForm.PASSABLE);
        model.addAttribute("results", List.of("PASSED", "PROPOSED", "ACCEPTED", "WAITLISTED", "DECLINED", "REFUSED"));
        model.addAttribute("most", Batches.MOST);
        return "reviews/batch";
    }

    /** Confirming, where there is something to confirm. */
    private static List<BatchOutcome> outcomes(BatchView batch, List<BatchLine> lines) {
        var confirming = batch.plan() != null && batch.plan().outcome() == BatchOutcome.CONFIRM;
        return Stream.of(BatchOutcome.values())
                .filter(outcome -> outcome != BatchOutcome.CONFIRM
                        || confirming
                        || lines.stream().anyMatch(line -> line.proposed() != null))
                .toList();
    }

    private static Map<Foresight, Integer> foreseen(List<BatchLine> lines) {
        var counts = new EnumMap<Foresight, Integer>(Foresight.class);
        for (var line : lines) if (line.foresight() != null) counts.merge(line.foresight(), 1, Integer::sum);
        return counts;
    }

    private static Stream<Map.Entry<ProposalId, String>> own(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(entry -> entry.getKey().matches("own_[0-9a-f-]{36}"))
                .map(entry -> Map.entry(ProposalId.of(entry.getKey().substring(OWN.length())), entry.getValue()));
    }

    private Text text(String written, Language reader) {
        return new Text(written.strip(), detection.detect(written, reader));
    }
}
