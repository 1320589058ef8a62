package ieum.offers;

/** Whether an organisation has something, or looks for it. */
public enum OfferKind {
    OFFER,
    REQUEST
}
