package ieum.offers;

import ieum.organizations.OrganizationId;
import java.time.ZoneId;

/** An offer for modules above, its owner among it whether anonymous or not; whoever asks decides who may know. */
public record OfferFacts(OfferId id, OrganizationId owner, OfferText text, ZoneId zone, OfferStatus status) {}
