package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.Stage;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A review as those see it who may.
 *
 * @param score out of 5; none where its rubric gives no points
 */
public record ReviewView(
        ReviewId id,
        AccountId reviewer,
        String reviewerName,
        OrganizationId organization,
        String organizationName,
        Seat seat,
        Stage stage,
        Rubric rubric,
        ReviewText text,
        @Nullable Double score,
        Instant changedAt,
        Instant submittedAt) {
    public Text comment() {
        return new Text(text.answers().first(Rubric.COMMENT), text.language());
    }
}
