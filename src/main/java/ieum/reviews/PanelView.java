package ieum.reviews;

import ieum.concepts.Concept;
import ieum.proposals.ProposalRow;
import ieum.shared.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who reviews what for a call, and how good that is.
 *
 * @param each how many reviewers a proposal is to have
 * @param points of all pairs as they are
 * @param best no assignment that keeps what was confirmed or decided by hand has more
 * @param missing how many places are empty as it is
 * @param shortages proposals that cannot have all they want, whatever is done
 * @param gains what one place more of a reviewer would bring, the most first
 * @param drafts how many pairs wait to be confirmed
 */
public record PanelView(
        int each,
        List<Reviewer> reviewers,
        Rows<Line> lines,
        long points,
        long best,
        int missing,
        List<Shortage> shortages,
        List<Gain> gains,
        int drafts) {

    /** A proposal with its reviewers, and those who could be. */
    public record Line(ProposalRow proposal, List<Judge> judges, List<Reviewer> others) {}

    /** Somebody who is to review it, and why that is worth something. */
    public record Judge(
            Reviewer reviewer,
            List<Concept> common,
            @Nullable Willingness bid,
            boolean byHand,
            boolean confirmed,
            boolean done) {}

    /** A proposal that lacks reviewers, and those who could be but are full. */
    public record Shortage(ProposalRow proposal, int missing, List<Reviewer> full) {}

    /** What one place more would bring: a place filled, or points. */
    public record Gain(Reviewer reviewer, boolean filled, long points) {}

    /** What counts how many points. */
    public record Weights(int known, int eager, int willing, int ratherNot) {
        public static final Weights OURS = new Weights(
                Panel.KNOWN,
                Willingness.EAGER.points(),
                Willingness.WILLING.points(),
                -Willingness.RATHER_NOT.points());
    }

    /** What a change by hand would bring. */
    public record Change(long points, long after, int missing, int missingAfter) {
        public long cost() {
            return points - after;
        }
    }
}
