package ieum.notifications;

import ieum.organizations.OrganizationId;
import ieum.proposals.ProposalFacts;

/** How those who receive a proposal are told whose it is: while it is judged double-blind, by name at the centre only. */
final class Applicant {
    private Applicant() {}

    /** @return an argument of a wording */
    static Object of(ProposalFacts proposal, OrganizationId receiver) {
        return proposal.veiled() && !receiver.equals(proposal.centre())
                ? new Wording("proposal.veiled")
                : proposal.applicant();
    }
}
