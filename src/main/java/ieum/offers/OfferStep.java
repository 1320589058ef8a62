package ieum.offers;

import ieum.accounts.AccountId;
import java.time.Instant;

/** Something that was done to an offer. */
public record OfferStep(Kind kind, AccountId by, Instant at) {
    public enum Kind {
        DRAFTED,
        PUBLISHED,
        REVISED,
        RENEWED,
        WITHDRAWN
    }
}
