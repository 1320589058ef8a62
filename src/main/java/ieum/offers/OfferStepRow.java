package ieum.offers;

import ieum.accounts.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** A row of an offer's history. */
@Embeddable
record OfferStepRow(
        @Enumerated(EnumType.STRING) OfferStep.Kind kind,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "made_by"))
        AccountId by,

        @Column(name = "made_at") Instant at) {
    OfferStep view() {
        return new OfferStep(kind, by, at);
    }
}
