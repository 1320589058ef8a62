package ieum.matching;

import ieum.offers.OfferId;
import ieum.offers.OfferType;
import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer for a challenge, or an offer or request for a company.
 *
 * @param owner none where nobody knows yet whose it is
 * @param verdict what the viewer's organisation last said of it
 */
public record SuggestedOffer(
        OfferId id,
        Text title,
        OfferType type,
        @Nullable OrganizationId owner,
        String ownerName,
        @Nullable Integer readiness,
        Instant until,
        Fit fit,
        Why why,
        @Nullable Verdict verdict) {
    public boolean isLeftOut() {
        return verdict == Verdict.DOES_NOT_FIT;
    }
}
