package ieum.matching.web;

import ieum.challenges.ChallengeId;
import ieum.matching.Ground;
import ieum.matching.OfferSuggestions;
import ieum.matching.PartnerFilter;
import ieum.matching.PartnerSuggestions;
import ieum.offers.OfferId;
import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.shared.web.Back;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Directory directory;

    PartnerSuggestionController(
            PartnerSuggestions suggestions, OfferSuggestions offers, Programs programs, Directory directory) {
        this.directory = directory;
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
        var country = filter.country();
        model.addAttribute("regions", named(country == null ? List.of() : directory.regions(country)));
        model.addAttribute("offers", offers.of(id, viewer));
        model.addAttribute("grounds", Ground.values());
        return "matching/partners";
    }

    @PostMapping("/offers/{offer}/opinion")
    String judge(
            @PathVariable ChallengeId id,
            @PathVariable OfferId offer,
            @Valid OpinionForm form,
            @RequestParam(defaultValue = "") String back,
            Viewer viewer,
            RedirectAttributes flash) {
        offers.judge(id, offer, form.toOpinion(), viewer);
        flash.addFlashAttribute("notice", "suggestion.said." + form.verdict());
        return "redirect:/challenges/" + id + "/partners" + Back.query(back);
    }

    private static Map<String, String> named(List<String> regions) {
        var named = new LinkedHashMap<String, String>();
        regions.forEach(region -> named.put(region, region));
        return named;
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
