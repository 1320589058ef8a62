package ieum.matching.web;

import ieum.challenges.ChallengeId;
import ieum.matching.ChallengeSuggestions;
import ieum.matching.Digests;
import ieum.matching.Frequency;
import ieum.matching.Ground;
import ieum.matching.OfferSuggestions;
import ieum.matching.OpenChallenges;
import ieum.offers.OfferId;
import ieum.organizations.Viewer;
import ieum.shared.web.Back;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/suggestions")
class ChallengeSuggestionController {
    private final ChallengeSuggestions suggestions;
    private final OpenChallenges open;

    private final Digests digests;
    private final OfferSuggestions offers;

    ChallengeSuggestionController(
            ChallengeSuggestions suggestions, OpenChallenges open, Digests digests, OfferSuggestions offers) {
        this.offers = offers;
        this.digests = digests;
        this.open = open;
        this.suggestions = suggestions;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "false") boolean leftOut,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        if (!suggestions.areFor(viewer)) return "redirect:/suggestions/challenges";
        model.addAttribute("leftOut", leftOut);
        model.addAttribute("suggested", suggestions.of(leftOut, number, viewer));
        model.addAttribute("grounds", Ground.values());
        model.addAttribute("requests", offers.requests(viewer));
        model.addAttribute("offers", offers.offers(viewer));
        model.addAttribute("frequency", digests.of(viewer));
        model.addAttribute("frequencies", Frequency.values());
        return "matching/suggestions";
    }

    /** For whoever has challenges, or brings them together with partners. */
    @GetMapping("/challenges")
    String waiting(Viewer viewer, Model model) {
        model.addAttribute("waiting", open.of(viewer));
        // beside what they ask for, what they might not have asked for
        model.addAttribute("offers", suggestions.areFor(viewer) ? List.of() : offers.offers(viewer));
        model.addAttribute("grounds", Ground.values());
        return "matching/waiting";
    }

    @PostMapping("/digest")
    String choose(@RequestParam Frequency frequency, Viewer viewer, RedirectAttributes flash) {
        digests.choose(frequency, viewer);
        flash.addFlashAttribute("notice", "digest.chosen");
        return "redirect:/suggestions";
    }

    @PostMapping("/offers/{offer}/opinion")
    String judge(
            @PathVariable OfferId offer,
            @Valid OpinionForm form,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer,
            RedirectAttributes flash) {
        offers.judge(offer, form.toOpinion(), viewer);
        flash.addFlashAttribute("notice", "suggestion.said." + form.verdict());
        return (suggestions.areFor(viewer) ? "redirect:/suggestions" : "redirect:/suggestions/challenges")
                + Back.query(back);
    }

    @PostMapping("/challenges/{id}/opinion")
    String judge(
            @PathVariable ChallengeId id,
            @Valid OpinionForm form,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer,
            RedirectAttributes flash) {
        suggestions.judge(id, form.toOpinion(), viewer);
        flash.addFlashAttribute("notice", "suggestion.said." + form.verdict());
        return "redirect:/suggestions" + Back.query(back);
    }
}
