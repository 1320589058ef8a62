package ieum.offers.web;

import ieum.concepts.LanguageDetection;
import ieum.offers.OfferId;
import ieum.offers.OfferText;
import ieum.offers.OfferView;
import ieum.offers.Offers;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rewriting an offer: by the button, and while it is a draft by the page itself a moment after typing. */
@Controller
@RequestMapping("/offers/{id}")
class OfferRevisionController {
    private final Offers offers;
    private final OfferPage page;
    private final LanguageDetection detection;
    private final Clock clock;

    OfferRevisionController(Offers offers, OfferPage page, LanguageDetection detection, Clock clock) {
        this.offers = offers;
        this.page = page;
        this.detection = detection;
        this.clock = clock;
    }

    @GetMapping("/edit")
    String edit(@PathVariable OfferId id, Viewer viewer, Locale locale, Model model) {
        var offer = offers.getToRevise(id, viewer);
        var language = chosen(offer.text(), offer, reader(locale));
        model.addAttribute("offerForm", OfferForm.of(offer.text(), language, offer.zone(), offer.version()));
        return page.form("offers/edit", offer, viewer, model);
    }

    @PostMapping
    String update(
            @PathVariable OfferId id,
            @Valid OfferForm form,
            BindingResult errors,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean typing,
            Viewer viewer,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        response.addHeader(HttpHeaders.VARY, "HX-Request");
        var offer = offers.getToRevise(id, viewer);
        if (errors.getTarget() == null) return page.form("offers/edit", offer, viewer, model);
        if (form.track() != null
                && !form.track().isBlank()
                && !page.tracks(offer, viewer).containsKey(form.track()))
            errors.rejectValue("track", "offer.track.unknown");
        var zone = errors.hasFieldErrors("track")
                ? offer.zone()
                : offers.zone(form.chosenTrack().orElse(null));
        form.check(errors, zone, clock.instant(), !offer.isDraft());
        if (!offer.isDraft()) form.checkComplete(errors, offer.text(), zone);
        if (errors.hasErrors() && !typing) return page.form("offers/edit", offer, viewer, model);
        try {
            var text = form.withoutWrong(errors, offer.text(), zone).toText(zone, detection, reader(locale));
            model.addAttribute("version", offers.revise(id, text, form.version(), viewer));
        } catch (ObjectOptimisticLockingFailureException changed) {
            if (typing) return "shared/draft :: changed";
            if (!offer.isDraft()) throw changed;
            errors.reject("draft.changedElsewhere");
            return page.form("offers/edit", offer, viewer, model);
        } catch (Clash clash) {
            errors.reject(clash.key(), clash.arguments(), null);
            return page.form("offers/edit", offer, viewer, model);
        }
        if (typing) {
            model.addAttribute("zone", zone);
            // the fields that were not saved with the others
            model.addAttribute("left", errors.getFieldErrors());
            return "shared/draft :: saved";
        }
        flash.addFlashAttribute("notice", "offer.saved");
        return "redirect:/offers/" + id;
    }

    /** None where it is what is detected anyway: of a draft there may be little to go by, and more comes. */
    private @Nullable Language chosen(OfferText text, OfferView offer, Language reader) {
        var written = text.title().language();
        var form = OfferForm.of(text, null, offer.zone(), 0);
        return form.language(detection, reader) == written ? null : written;
    }

    private static Language reader(Locale locale) {
        return Language.of(locale).orElse(Language.EN);
    }
}
