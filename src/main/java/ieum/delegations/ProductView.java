package ieum.delegations;

import ieum.offers.OfferId;
import ieum.offers.OfferType;
import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/** One thing that a firm brings, or may bring. */
public record ProductView(
        OfferId id, Text title, OfferType type, @Nullable Integer readiness) {}
