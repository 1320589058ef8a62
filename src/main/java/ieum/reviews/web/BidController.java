package ieum.reviews.web;

import ieum.concepts.Concept;
import ieum.concepts.Concepts;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.proposals.ProposalId;
import ieum.reviews.Bids;
import ieum.reviews.Willingness;
import ieum.shared.Language;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How gladly a reviewer of a call would review its proposals. */
@Controller
@RequestMapping("/calls/{id}/bids")
class BidController {
    private static final String BID = "bid-";

    private final Bids bids;
    private final Calls calls;
    private final Concepts concepts;

    BidController(Bids bids, Calls calls, Concepts concepts) {
        this.bids = bids;
        this.calls = calls;
        this.concepts = concepts;
    }

    @GetMapping
    String show(
            @PathVariable CallId id,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Locale locale,
            Model model) {
        var language = Language.of(locale).orElse(Language.EN);
        model.addAttribute("bidding", bids.of(id, page, viewer));
        model.addAttribute("call", calls.get(id));
        model.addAttribute("choices", Willingness.values());
        model.addAttribute(
                "fieldNames",
                concepts.fields().stream().collect(Collectors.toMap(Concept::id, one -> one.label(language))));
        return "reviews/bids";
    }

    @PostMapping
    String save(
            @PathVariable CallId id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            RedirectAttributes flash) {
        var said = new LinkedHashMap<ProposalId, Optional<Willingness>>();
        typed.forEach((name, value) -> {
            if (name.startsWith(BID))
                said.put(
                        ProposalId.of(name.substring(BID.length())),
                        value.isBlank() ? Optional.empty() : Optional.of(Willingness.valueOf(value)));
        });
        bids.bid(id, said, viewer);
        flash.addFlashAttribute("notice", "bids.saved");
        return "redirect:/calls/" + id + "/bids?page=" + page;
    }
}
