package ieum.offers.web;

import ieum.concepts.LanguageDetection;
import ieum.offers.InterestStatus;
import ieum.offers.Interests;
import ieum.offers.OfferId;
import ieum.offers.OfferNames;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying that one is interested in an offer, and the interests one has to do with. */
@Controller
class InterestController {
    private final Interests interests;
    private final OfferNames names;
    private final OfferPage page;
    private final LanguageDetection detection;

    InterestController(Interests interests, OfferNames names, OfferPage page, LanguageDetection detection) {
        this.interests = interests;
        this.names = names;
        this.page = page;
        this.detection = detection;
    }

    @GetMapping("/interests")
    String index(
            @RequestParam(required = false) @Nullable InterestStatus status,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        return page.interests(status, number, viewer, model);
    }

    @GetMapping("/offers/{id}/interests/new")
    String form(@PathVariable OfferId id, Viewer viewer, Model model) {
        model.addAttribute("offer", interests.candidate(id, viewer));
        model.addAttribute("interestForm", new InterestForm("", false, false));
        return "offers/interest-new";
    }

    @PostMapping("/offers/{id}/interests")
    String express(
            @PathVariable OfferId id,
            @Valid InterestForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("offer", interests.candidate(id, viewer));
        if (form.hidesSender() && !form.isSentAnyway() && !errors.hasErrors())
            names.in(form.why(), viewer.organization().orElseThrow()).ifPresent(words -> {
                errors.rejectValue("why", "interest.namesYou", new Object[] {words}, null);
                model.addAttribute("named", true);
            });
        if (errors.hasErrors()) return "offers/interest-new";
        try {
            var why = form.why().strip();
            var text = new Text(why, detection.detect(why, Language.of(locale).orElse(Language.EN)));
            var interest = interests.express(id, text, form.hidesSender(), viewer);
            flash.addFlashAttribute("notice", "interest.expressed");
            return "redirect:/interests/" + interest;
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return "offers/interest-new";
        }
    }
}
