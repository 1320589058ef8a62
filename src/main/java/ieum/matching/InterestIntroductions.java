package ieum.matching;

import ieum.offers.InterestAccepted;
import ieum.offers.OfferKind;
import ieum.offers.Offers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Two who found each other by an offer or a request talk from then on, in the same transaction. */
@Component
class InterestIntroductions {
    private final Introductions introductions;
    private final Offers offers;

    InterestIntroductions(Introductions introductions, Offers offers) {
        this.introductions = introductions;
        this.offers = offers;
    }

    @EventListener
    void on(InterestAccepted accepted) {
        var text = offers.facts(accepted.offer()).text();
        var asks = text.kind() == OfferKind.REQUEST;
        introductions.open(
                accepted.program(),
                accepted.centre(),
                asks ? accepted.owner() : accepted.interested(),
                asks ? accepted.interested() : accepted.owner(),
                text.title(),
                accepted.id().value(),
                accepted.by());
    }
}
