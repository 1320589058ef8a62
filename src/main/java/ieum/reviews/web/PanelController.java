package ieum.reviews.web;

import ieum.accounts.AccountId;
import ieum.concepts.Concept;
import ieum.concepts.Concepts;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.proposals.BlindStages;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.reviews.PanelView;
import ieum.reviews.Panels;
import ieum.reviews.Recusals;
import ieum.shared.Clash;
import ieum.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who reviews what for a call. */
@Controller
@RequestMapping("/calls/{id}/reviewers")
class PanelController {
    private static final String CAPACITY = "capacity-";
    private static final int MOST = 500;
    private static final int MOST_EACH = 9;

    private final Panels panels;
    private final Recusals recusals;
    private final BlindStages blindStages;
    private final Calls calls;
    private final Proposals proposals;
    private final Concepts concepts;

    PanelController(
            Panels panels,
            Recusals recusals,
            BlindStages blindStages,
            Calls calls,
            Proposals proposals,
            Concepts concepts) {
        this.concepts = concepts;
        this.panels = panels;
        this.recusals = recusals;
        this.blindStages = blindStages;
        this.calls = calls;
        this.proposals = proposals;
    }

    @GetMapping
    String show(@PathVariable CallId id, @RequestParam(defaultValue = "1") int page, Viewer viewer, Model model) {
        return page(id, page, viewer, model);
    }

    /** Whatever is no number stands beside its field again. */
    @PostMapping
    String seat(
            @PathVariable CallId id,
            @RequestParam(defaultValue = "") String each,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Model model,
            RedirectAttributes flash) {
        var wrong = new LinkedHashMap<String, String>();
        var capacities = new LinkedHashMap<AccountId, Integer>();
        typed.forEach((name, value) -> {
            if (!name.startsWith(CAPACITY) || value.isBlank()) return;
            var number = number(value, 0, MOST);
            if (number == null) wrong.put(name.substring(CAPACITY.length()), value);
            else if (number > 0) capacities.put(AccountId.of(name.substring(CAPACITY.length())), number);
        });
        var wanted = number(each, 1, MOST_EACH);
        if (!wrong.isEmpty() || wanted == null) {
            model.addAttribute("wrong", wrong);
            model.addAttribute("typed", typed);
            if (wanted == null) model.addAttribute("wrongEach", each);
            return page(id, 1, viewer, model);
        }
        panels.seat(id, wanted, capacities, viewer);
        flash.addFlashAttribute("notice", "panel.seated");
        return back(id);
    }

    @PostMapping("/distribution")
    String distribute(@PathVariable CallId id, Viewer viewer, Model model, RedirectAttributes flash) {
        try {
            panels.distribute(id, viewer);
        } catch (Clash clash) {
            model.addAttribute("clash", clash.key());
            return page(id, 1, viewer, model);
        }
        flash.addFlashAttribute("notice", "panel.distributed");
        return back(id);
    }

    /** What a change would cost, before it is made. */
    @GetMapping("/{proposal}")
    String foresee(
            @PathVariable CallId id,
            @PathVariable ProposalId proposal,
            @RequestParam(required = false) @Nullable AccountId out,
            @RequestParam(required = false) @Nullable AccountId in,
            Viewer viewer,
            Model model) {
        model.addAttribute("call", calls.getToRevise(id, viewer));
        model.addAttribute("change", panels.foresee(id, proposal, out, in, viewer));
        model.addAttribute("proposal", proposals.some(List.of(proposal), viewer).getFirst());
        model.addAttribute("out", out);
        model.addAttribute("in", in);
        model.addAttribute("names", panels.names(id, viewer));
        return "reviews/change";
    }

    @PostMapping("/{proposal}")
    String change(
            @PathVariable CallId id,
            @PathVariable ProposalId proposal,
            @RequestParam(required = false) @Nullable AccountId out,
            @RequestParam(required = false) @Nullable AccountId in,
            Viewer viewer,
            RedirectAttributes flash) {
        panels.change(id, proposal, out, in, viewer);
        flash.addFlashAttribute("notice", "panel.changed");
        return back(id);
    }

    @PostMapping("/confirmation")
    String confirm(@PathVariable CallId id, Viewer viewer, RedirectAttributes flash) {
        panels.confirm(id, viewer);
        flash.addFlashAttribute("notice", "panel.confirmed");
        return back(id);
    }

    private String page(CallId id, int page, Viewer viewer, Model model) {
        model.addAttribute("call", calls.getToRevise(id, viewer));
        model.addAttribute("panel", panels.get(id, page, viewer));
        model.addAttribute("recusals", recusals.of(id, viewer));
        model.addAttribute("blind", !blindStages.of(id).isEmpty());
        model.addAttribute("weights", PanelView.Weights.OURS);
        var language = Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
        model.addAttribute(
                "fieldNames",
                concepts.all().stream().collect(Collectors.toMap(Concept::id, one -> one.label(language))));
        return "reviews/panel";
    }

    private static @Nullable Integer number(String typed, int least, int most) {
        var text = typed.strip();
        if (!text.matches("\\d{1,4}")) return null;
        var number = Integer.parseInt(text);
        return number < least || number > most ? null : number;
    }

    private static String back(CallId id) {
        return "redirect:/calls/" + id + "/reviewers";
    }
}
