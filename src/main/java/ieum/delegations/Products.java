package ieum.delegations;

import ieum.offers.OfferFacts;
import ieum.offers.OfferId;
import ieum.offers.OfferKind;
import ieum.offers.OfferStatus;
import ieum.offers.Offers;
import ieum.organizations.OrganizationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What firms can show under their own name. An anonymous offer is none of it, for the delegation would tell whose it is. */
@Component
class Products {
    private final Offers offers;

    Products(Offers offers) {
        this.offers = offers;
    }

    /** All that a firm may bring. */
    List<ProductView> of(OrganizationId firm) {
        return offers.list(firm).stream()
                .filter(Products::isShown)
                .map(Products::view)
                .toList();
    }

    /** Those of these that can still be had, whatever they were when they were chosen. */
    Map<OfferId, ProductView> shown(Collection<OfferId> chosen) {
        return offers.published(chosen).stream()
                .filter(Products::isShown)
                .map(Products::view)
                .collect(Collectors.toMap(ProductView::id, product -> product));
    }

    private static boolean isShown(OfferFacts offer) {
        return offer.status() == OfferStatus.PUBLISHED
                && !offer.text().anonymous()
                && offer.text().kind() == OfferKind.OFFER;
    }

    private static ProductView view(OfferFacts offer) {
        return new ProductView(
                offer.id(),
                offer.text().title(),
                offer.text().type(),
                offer.text().readiness());
    }
}
