package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.Conflicts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.programs.Oversight;
import ieum.programs.Programs;
import ieum.proposals.ProposalFacts;
import ieum.proposals.ProposalView;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who could confirm what somebody proposes: whoever writes for the centre or the operator, without a conflict of interest. */
@Component
class SecondPersons {
    private final Organizations organizations;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Programs programs;

    SecondPersons(Organizations organizations, Conflicts conflicts, Calls calls, Programs programs) {
        this.organizations = organizations;
        this.conflicts = conflicts;
        this.calls = calls;
        this.programs = programs;
    }

    DecisionView.Second besides(Viewer viewer, ProposalView proposal, Oversight oversight) {
        var applicants = Stream.concat(Stream.of(proposal.applicant()), proposal.partners().stream())
                .toList();
        if (!besides(viewer.account(), List.of(proposal.centre()), applicants).isEmpty())
            return DecisionView.Second.COLLEAGUE;
        return besides(viewer.account(), List.of(oversight.operator()), applicants)
                        .isEmpty()
                ? DecisionView.Second.NOBODY
                : DecisionView.Second.OPERATOR;
    }

    List<AccountId> besides(AccountId proposer, ProposalFacts proposal, CallId call) {
        var operator = programs.oversight(calls.get(call).program()).operator();
        return besides(proposer, List.of(proposal.centre(), operator), proposal.applicants());
    }

    private List<AccountId> besides(
            AccountId proposer, Collection<OrganizationId> deciding, Collection<OrganizationId> applicants) {
        var writers =
                organizations
                        .writers(deciding.stream()
                                .distinct()
                                .filter(one -> !applicants.contains(one))
                                .toList())
                        .stream()
                        .distinct()
                        .filter(one -> !one.equals(proposer))
                        .toList();
        return conflicts.without(writers, applicants);
    }
}
