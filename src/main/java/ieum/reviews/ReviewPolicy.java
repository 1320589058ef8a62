package ieum.reviews;

import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import ieum.programs.Oversight;
import ieum.proposals.ProposalStatus;
import ieum.proposals.ProposalView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may judge proposals, and see how others did. The applicant sees the decision and its reason only. */
@Component
class ReviewPolicy {
    private final ExpertSight sight;

    ReviewPolicy(ExpertSight sight) {
        this.sight = sight;
    }

    /** On whose behalf this viewer may review, if on any. Nobody judges their own proposal. */
    public Optional<Seat> seat(ProposalView proposal, Oversight oversight, Viewer viewer) {
        if (proposal.appliedBy(viewer)) return Optional.empty();
        if (viewer instanceof Member member) {
            if (proposal.owner() != null && viewer.reviewsFor(proposal.owner())) return Optional.of(Seat.COMPANY);
            if (viewer.reviewsFor(proposal.centre())
                    || (member.belongsTo(oversight.operator()) && member.role().reviews()))
                return Optional.of(Seat.CENTRE);
        }
        return sight.to(viewer).contains(proposal.id()) ? Optional.of(Seat.EXPERT) : Optional.empty();
    }

    public boolean mayReview(ProposalView proposal, Oversight oversight, Viewer viewer) {
        return proposal.status() == ProposalStatus.SUBMITTED
                && seat(proposal, oversight, viewer).isPresent();
    }

    public boolean mayDecide(ProposalView proposal, Oversight oversight, Viewer viewer) {
        return proposal.status().isOpen()
                && !proposal.appliedBy(viewer)
                && oversight.mayBroker(proposal.centre(), viewer);
    }

    /** Those who decide or supervise; a reviewer only after giving their own judgement, so that it is their own. */
    boolean maySeeOthers(ProposalView proposal, Oversight oversight, Viewer viewer, boolean gaveOwn) {
        if (proposal.appliedBy(viewer)) return false;
        return oversight.mayBroker(proposal.centre(), viewer)
                || oversight.mayReadAll(viewer)
                || (seat(proposal, oversight, viewer).isPresent()
                        && (gaveOwn || proposal.status().isDecided()));
    }
}
