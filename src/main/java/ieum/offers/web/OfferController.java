package ieum.offers.web;

import ieum.concepts.LanguageDetection;
import ieum.offers.OfferFilter;
import ieum.offers.OfferId;
import ieum.offers.Offers;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
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

@Controller("offersController")
@RequestMapping("/offers")
class OfferController {
    private final Offers offers;
    private final OfferPage page;
    private final LanguageDetection detection;
    private final Clock clock;

    OfferController(Offers offers, OfferPage page, LanguageDetection detection, Clock clock) {
        this.offers = offers;
        this.page = page;
        this.detection = detection;
        this.clock = clock;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") OfferFilter filter,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Model model) {
        model.addAttribute("offers", offers.list(filter, viewer, number));
        return page.index(model);
    }

    @GetMapping("/{id}")
    String show(@PathVariable OfferId id, Viewer viewer, Model model) {
        return page.show(id, viewer, model);
    }

    /** The same on one sheet. */
    @GetMapping("/{id}/print")
    String print(@PathVariable OfferId id, Viewer viewer, Model model) {
        return page.print(id, viewer, model);
    }

    @GetMapping("/new")
    String draft(Viewer viewer, Model model) {
        offers.checkMayDraft(viewer);
        model.addAttribute("offerForm", OfferForm.empty());
        return page.form("offers/new", null, viewer, model);
    }

    @PostMapping
    String create(
            @Valid OfferForm form,
            BindingResult errors,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        offers.checkMayDraft(viewer);
        var bound = errors.getTarget() != null;
        if (bound
                && form.track() != null
                && !form.track().isBlank()
                && !page.tracks(null, viewer).containsKey(form.track()))
            errors.rejectValue("track", "offer.track.unknown");
        if (!bound || errors.hasFieldErrors("track")) return page.form("offers/new", null, viewer, model);
        var zone = offers.zone(form.chosenTrack().orElse(null));
        form.check(errors, zone, clock.instant(), false);
        if (errors.hasErrors()) return page.form("offers/new", null, viewer, model);
        try {
            var text = form.toText(zone, detection, Language.of(locale).orElse(Language.EN));
            var id = offers.draft(text, viewer);
            flash.addFlashAttribute("notice", "offer.drafted");
            return "redirect:/offers/" + id + "/edit";
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page.form("offers/new", null, viewer, model);
        }
    }
}
