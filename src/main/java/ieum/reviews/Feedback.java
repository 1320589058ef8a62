package ieum.reviews;

import ieum.proposals.ProposalId;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant is told beside the decision and its reason.
 *
 * @param givenAt nothing as long as it is being prepared
 */
public record Feedback(
        ProposalId proposal,
        Text words,
        int version,
        @Nullable Instant givenAt) {}
