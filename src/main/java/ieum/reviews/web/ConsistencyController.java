package ieum.reviews.web;

import ieum.accounts.Accounts;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Stage;
import ieum.proposals.ProposalRow;
import ieum.proposals.Proposals;
import ieum.reviews.Consistencies;
import ieum.reviews.Consistency;
import ieum.reviews.Consistency.OfProposal;
import ieum.reviews.Consistency.OfReviewer;
import ieum.reviews.Judgings;
import ieum.shared.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How alike the reviewers of a call judged. */
@Controller
class ConsistencyController {
    private static final String USUAL = "-spread";
    private static final Map<String, Comparator<OfProposal>> ORDERS = Map.of(
            "spread", Comparator.comparingDouble(OfProposal::spread),
            "mean", Comparator.comparingDouble(OfProposal::mean),
            "normalized", Comparator.comparingDouble(OfProposal::normalized),
            "shift", Comparator.comparingInt(OfProposal::shift),
            "reviews", Comparator.comparingInt(OfProposal::count));

    private final Consistencies consistencies;
    private final Judgings judgings;
    private final Calls calls;
    private final Proposals proposals;
    private final Accounts accounts;
    private final Organizations organizations;

    ConsistencyController(
            Consistencies consistencies,
            Judgings judgings,
            Calls calls,
            Proposals proposals,
            Accounts accounts,
            Organizations organizations) {
        this.consistencies = consistencies;
        this.judgings = judgings;
        this.calls = calls;
        this.proposals = proposals;
        this.accounts = accounts;
        this.organizations = organizations;
    }

    @GetMapping("/calls/{id}/consistency")
    String show(
            @PathVariable CallId id,
            @RequestParam(required = false) Stage stage,
            @RequestParam(defaultValue = USUAL) String sort,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        var stages = judgings.stages(id);
        var shown = stage != null && stages.contains(stage) ? stage : stages.getFirst();
        var found = consistencies.of(id, shown, viewer);
        var sorted = sorted(found, sort);
        var at = Math.clamp(page, 1, Math.max(1, (sorted.size() + Rows.SIZE - 1) / Rows.SIZE));
        var lines = sorted.stream()
                .skip((long) (at - 1) * Rows.SIZE)
                .limit(Rows.SIZE)
                .toList();
        model.addAttribute("call", calls.get(id));
        model.addAttribute("stages", stages);
        model.addAttribute("stage", shown);
        model.addAttribute("reviewers", found.reviewers());
        model.addAttribute(
                "names",
                accounts.all(
                        found.reviewers().stream().map(OfReviewer::reviewer).toList()));
        model.addAttribute(
                "organizations",
                organizations.names(found.reviewers().stream()
                        .map(OfReviewer::organization)
                        .distinct()
                        .toList()));
        model.addAttribute("affiliations", consistencies.affiliations(id, viewer));
        model.addAttribute("lines", new Rows<>(lines, at, Math.min(sorted.size(), Rows.COUNTED)));
        model.addAttribute(
                "proposals",
                proposals.some(lines.stream().map(OfProposal::proposal).toList(), viewer).stream()
                        .collect(Collectors.toMap(ProposalRow::id, Function.identity())));
        return "reviews/consistency";
    }

    private static List<OfProposal> sorted(Consistency found, String sort) {
        var falling = sort.startsWith("-");
        var order = ORDERS.get(falling ? sort.substring(1) : sort);
        if (order == null) return sorted(found, USUAL);
        return found.proposals().stream()
                .sorted(falling ? order.reversed() : order)
                .toList();
    }
}
