package ieum.offers.web;

import ieum.offers.OfferId;
import ieum.offers.Offers;
import ieum.organizations.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From draft to listed, for longer, and off the list, by its owner. */
@Controller
@RequestMapping("/offers/{id}")
class OfferStatusController {
    private final Offers offers;

    OfferStatusController(Offers offers) {
        this.offers = offers;
    }

    @PostMapping("/publication")
    String publish(@PathVariable OfferId id, Viewer viewer, RedirectAttributes flash) {
        offers.publish(id, viewer);
        return done(id, "offer.published", flash);
    }

    @PostMapping("/renewal")
    String renew(@PathVariable OfferId id, Viewer viewer, RedirectAttributes flash) {
        offers.renew(id, viewer);
        return done(id, "offer.renewed", flash);
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable OfferId id, Viewer viewer, RedirectAttributes flash) {
        offers.withdraw(id, viewer);
        return done(id, "offer.withdrawn", flash);
    }

    private static String done(OfferId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/offers/" + id;
    }
}
