package ieum.offers;

/** What is offered or asked for. */
public enum OfferType {
    TECHNOLOGY,
    PRODUCT,
    SERVICE,
    TEST_SITE;

    /** Whether a technology readiness level, as ISO 16290 has it, says anything of it. */
    public boolean hasReadiness() {
        return this == TECHNOLOGY || this == PRODUCT;
    }
}
