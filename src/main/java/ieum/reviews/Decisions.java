package ieum.reviews;

import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.proposals.WaitList;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decision on a proposal, which ends its reviews. */
@Service
@Transactional
public class Decisions {
    private final ReviewPolicy policy;
    private final Proposals proposals;
    private final WaitList waitList;
    private final Programs programs;

    Decisions(ReviewPolicy policy, Proposals proposals, WaitList waitList, Programs programs) {
        this.policy = policy;
        this.proposals = proposals;
        this.waitList = waitList;
        this.programs = programs;
    }

    /**
     * On the wait list it waits for a place, and is accepted when it is its turn.
     *
     * @throws Clash when no place is left for the applicant
     */
    public void decide(ProposalId id, Outcome outcome, Text reason, Viewer viewer) {
        checkMayDecide(id, viewer);
        make(id, outcome, reason, viewer);
    }

    private void make(ProposalId id, Outcome outcome, Text reason, Viewer viewer) {
        switch (outcome) {
            case ACCEPT -> proposals.accept(id, reason, viewer);
            case WAITLIST -> waitList.add(id, reason, viewer);
            case DECLINE -> proposals.decline(id, reason, viewer);
        }
    }

    private void checkMayDecide(ProposalId id, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        if (proposal.appliedBy(viewer) || proposal.submittedAt() == null) throw NotFound.hidden("decision on " + id);
        if (proposal.status().isDecided()) throw new Clash("proposal.otherStatus." + proposal.status());
        if (!policy.mayDecide(proposal, programs.oversight(proposal.program()), viewer))
            throw new Refused("decide on proposal " + id);
    }
}
