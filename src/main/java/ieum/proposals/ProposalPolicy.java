package ieum.proposals;

import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import ieum.programs.Oversight;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Who may do what with proposals. The door asks, and so do the templates, as {@code @proposalPolicy}. */
@Component
class ProposalPolicy {
    private final Clock clock;

    ProposalPolicy(Clock clock) {
        this.clock = clock;
    }

    public boolean mayStart(Viewer viewer) {
        return viewer instanceof Member member
                && member.kind().proposes()
                && member.role().writes();
    }

    /** Whoever belongs to no organisation may take part as a person, and then start. */
    public boolean mayEnter(Viewer viewer) {
        return viewer instanceof Viewer.Person && !viewer.administrator();
    }

    /** As long as it is a draft and the deadline has not passed. */
    public boolean mayWrite(ProposalView proposal, Viewer viewer) {
        return proposal.status() == ProposalStatus.DRAFT
                && viewer.writesFor(proposal.applicant())
                && proposal.due().takes(clock.instant());
    }

    /** What was submitted may be changed until the deadline; it counts until the change is submitted. */
    public boolean mayRevise(ProposalView proposal, Viewer viewer) {
        return proposal.status() == ProposalStatus.SUBMITTED
                && !proposal.historic()
                && viewer.writesFor(proposal.applicant())
                && proposal.due().takes(clock.instant());
    }

    /** What was withdrawn stands again if the deadline has not passed. */
    public boolean mayRestore(ProposalView proposal, Viewer viewer) {
        return proposal.status() == ProposalStatus.WITHDRAWN
                && !proposal.historic()
                && viewer.writesFor(proposal.applicant())
                && proposal.due().takes(clock.instant());
    }

    public boolean mayWithdraw(ProposalView proposal, Viewer viewer) {
        return viewer.writesFor(proposal.applicant())
                && (proposal.status().isOpen() || proposal.status() == ProposalStatus.DRAFT);
    }

    /** Only from what takes part here: a list of earlier years is past. */
    public boolean mayStepBack(ProposalView proposal, Viewer viewer) {
        return viewer.writesFor(proposal.applicant())
                && proposal.status() == ProposalStatus.ACCEPTED
                && !proposal.historic();
    }

    public boolean mayDecide(ProposalView proposal, Oversight oversight, Viewer viewer) {
        return proposal.status().isOpen() && oversight.mayBroker(proposal.centre(), viewer);
    }

    /** A draft is theirs alone who propose; what was submitted, also the company's, its funders' and theirs who run the programme. */
    boolean maySee(Proposal proposal, Supplier<Oversight> oversight, Viewer viewer) {
        if (maySeeDrafts(proposal, viewer)) return true;
        if (proposal.submittedAt() == null) return false;
        if (proposal.funders().stream().anyMatch(viewer::belongsTo)) return true;
        var aim = proposal.aim();
        return oversight.get().mayRead(aim.centre(), viewer) || (aim.owner() != null && viewer.belongsTo(aim.owner()));
    }

    /** What was never submitted is theirs who propose. */
    boolean maySeeDrafts(Proposal proposal, Viewer viewer) {
        return viewer.belongsTo(proposal.applicant())
                || proposal.partners().stream().anyMatch(viewer::belongsTo);
    }
}
