package ieum.reviews;

import ieum.proposals.ProposalRow;
import ieum.shared.Rows;
import org.jspecify.annotations.Nullable;

/**
 * How far the feedback on the proposals of a call has come, as far as the viewer gives it.
 *
 * @param undecided who has no decision yet, and so gets no feedback in this round
 * @param without who is decided and for whom nothing is prepared
 * @param prepared for whom something is, and not given
 * @param lines all of them, those without feedback first
 */
public record FeedbackRound(int undecided, int without, int prepared, int given, Rows<Line> lines) {
    /** One of the proposals, with what its applicant is told. */
    public record Line(ProposalRow proposal, @Nullable Feedback feedback) {}
}
