package ieum.reviews;

import ieum.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Where one stands in what one was asked to review.
 *
 * @param position of the proposal at hand, from 1; 0 where one was not asked to review it
 * @param next that is not reviewed yet, the first again after the last
 * @param left how many are not reviewed yet
 */
public record ReviewQueue(
        int position,
        int of,
        @Nullable ProposalId previous,
        @Nullable ProposalId next,
        int left) {}
