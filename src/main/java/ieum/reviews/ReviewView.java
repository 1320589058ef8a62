package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A review as those see it who may. A draft has not been submitted. */
public record ReviewView(
        ReviewId id,
        AccountId reviewer,
        String reviewerName,
        OrganizationId organization,
        String organizationName,
        Seat seat,
        ReviewText text,
        Instant savedAt,
        @Nullable Instant submittedAt) {
    /** The mean of its scores, to one decimal. */
    public double mean() {
        var mean = text.scores().values().stream()
                .mapToInt(Integer::intValue)
                .average()
                .orElse(0);
        return Math.round(mean * 10) / 10.0;
    }
}
