package ieum.demo;

import ieum.offers.Cooperation;
import ieum.offers.OfferKind;
import ieum.offers.OfferType;
import ieum.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An offer as {@code offers.yaml} tells of it, listed so many days ago and for so many days more. */
record ToldOffer(
        String key,
        String owner,
        String program,
        String centre,
        OfferKind kind,
        OfferType type,
        Language language,
        String title,
        String description,
        String topic,
        @Nullable Integer readiness,
        List<Cooperation> sought,
        int daysAgo,
        int daysLeft,
        @Nullable Boolean anonymous,
        @Nullable Interest interest) {
    /** Passed on by the centre the day after, where it was. */
    record Interest(
            String organization,
            Language language,
            String why,
            @Nullable Boolean anonymous,
            int daysAgo,
            @Nullable Boolean passedOn) {}
}
