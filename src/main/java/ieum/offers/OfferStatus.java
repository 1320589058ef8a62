package ieum.offers;

/** Where an offer stands. It ends by itself, and can be renewed then. */
public enum OfferStatus {
    DRAFT,
    PUBLISHED,
    ENDED,
    WITHDRAWN
}
