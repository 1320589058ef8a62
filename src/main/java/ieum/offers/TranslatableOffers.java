package ieum.offers;

import ieum.organizations.Viewer;
import ieum.translations.Translatable;
import ieum.translations.TranslatableText;
import ieum.translations.TranslatableThing;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What offers say, in other languages: by their owner, or the centre of their track. */
@Component
class TranslatableOffers implements Translatable {
    private final Offers offers;
    private final OfferPolicy policy;

    TranslatableOffers(Offers offers, OfferPolicy policy) {
        this.offers = offers;
        this.policy = policy;
    }

    @Override
    public String kind() {
        return "offer";
    }

    @Override
    public TranslatableThing get(UUID id, Viewer viewer) {
        var offer = offers.get(new OfferId(id), viewer);
        var open = offer.status() == OfferStatus.PUBLISHED;
        var texts = new ArrayList<TranslatableText>();
        texts.add(new TranslatableText("title", "offer.title", offer.text().title(), open));
        var description = offer.text().description();
        if (description != null) texts.add(new TranslatableText("description", "offer.description", description, open));
        var centre = policy.mayTranslateForCentre(offer, viewer);
        return new TranslatableThing(
                "/offers/" + id,
                texts,
                centre || policy.mayRevise(offer, viewer),
                // an owner may be anonymous, now or later
                centre ? TranslatableThing.signature(viewer) : "");
    }
}
