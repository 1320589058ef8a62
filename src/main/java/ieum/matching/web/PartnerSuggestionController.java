package ieum.matching.web;

import ieum.challenges.ChallengeId;
import ieum.matching.Ground;
import ieum.matching.OfferSuggestions;
import ieum.matching.PartnerFilter;
import ieum.matching.PartnerSuggestions;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.web.Back;
import jakarta.validation.Valid;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/challenges/{id}/partners")
class PartnerSuggestionController {
    private final PartnerSuggestions suggestions;
    private final OfferSuggestions offers;
    private final Programs programs;

    PartnerSuggestionController(PartnerSuggestions suggestions, OfferSuggestions offers, Programs programs) {
        this.offers = offers;
        this.suggestions = suggestions;
        this.programs = programs;
    }

    @GetMapping
    String index(
            @PathVariable ChallengeId id,
            @ModelAttribute("filter") PartnerFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        var challenge = suggestions.challenge(id, viewer);
        model.addAttribute("challenge", challenge);
        model.addAttribute("oversight", programs.oversight(challenge.program()));
        model.addAttribute("suggested", suggestions.of(id, filter, number, viewer));
        model.addAttribute(
                "kinds",
                Arrays.stream(OrganizationKind.values())
                        .filter(kind -> kind.proposes() && kind != OrganizationKind.PERSON)
                        .toList());
        model.addAttribute("offers", offers.of(id, viewer));
        model.addAttribute("grounds", Ground.values());
        return "matching/partners";
    }

    @PostMapping("/{partner}/opinion")
    String judge(
            @PathVariable ChallengeId id,
            @PathVariable OrganizationId partner,
            @Valid OpinionForm form,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer,
            RedirectAttributes flash) {
        suggestions.judge(id, partner, form.toOpinion(), viewer);
        flash.addFlashAttribute("notice", "suggestion.said." + form.verdict());
        return "redirect:/challenges/" + id + "/partners" + Back.query(back);
    }
}
