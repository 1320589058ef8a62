package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.assignments.Problem;
import ieum.concepts.Concept;
import ieum.organizations.OrganizationId;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment is made of: the proposals of a call, those who may review them, and what each pair is worth: {@value
 * #KNOWN} points for each field of technology that the proposal speaks of and the reviewer knows, up to {@value #MOST_FIELDS}, and
 * what their bid adds, see {@link Willingness}.
 *
 * @param applicants of each proposal, with those who propose together
 * @param found the proposals in which the words of a field are
 * @param conflicts organisations with which each person has a conflict of interest
 * @param bids how gladly who would review what, if they said so
 * @param past what those have judged who may review no more
 */
record Panel(
        List<ProposalRow> proposals,
        List<Reviewer> reviewers,
        Map<ProposalId, List<OrganizationId>> applicants,
        Map<String, Set<ProposalId>> found,
        Map<AccountId, Set<OrganizationId>> conflicts,
        Map<Pairing, Willingness> bids,
        Map<AccountId, Set<ProposalId>> past,
        OrganizationId operator) {
    static final int KNOWN = 100;
    static final int MOST_FIELDS = 3;

    /** Nobody judges what their own organisation proposes, nor what one proposes with whom they have a conflict of interest. */
    boolean may(Reviewer reviewer, ProposalRow proposal) {
        var judged = past.get(reviewer.account());
        if (judged != null) return judged.contains(proposal.id());
        var by = by(proposal);
        var of = reviewer.organization();
        if (by.contains(of) || by.stream().anyMatch(conflicts.getOrDefault(reviewer.account(), Set.of())::contains))
            return false;
        if (bid(reviewer, proposal) == Willingness.CONFLICT) return false;
        return of.equals(proposal.owner()) || of.equals(proposal.centre()) || of.equals(operator);
    }

    /** Who proposes it, together. */
    List<OrganizationId> by(ProposalRow proposal) {
        return applicants.getOrDefault(proposal.id(), List.of(proposal.applicant()));
    }

    int points(Reviewer reviewer, ProposalRow proposal) {
        var bid = bid(reviewer, proposal);
        return KNOWN * Math.min(MOST_FIELDS, common(reviewer, proposal).size()) + (bid == null ? 0 : bid.points());
    }

    @Nullable Willingness bid(Reviewer reviewer, ProposalRow proposal) {
        return bids.get(new Pairing(proposal.id(), reviewer.account()));
    }

    /** What the proposal speaks of and the reviewer knows. */
    List<Concept> common(Reviewer reviewer, ProposalRow proposal) {
        return reviewer.fields().stream()
                .filter(field -> found.getOrDefault(field.id(), Set.of()).contains(proposal.id()))
                .toList();
    }

    /** @param fixed pairs that stay whatever they are worth */
    Problem problem(int each, Collection<Pairing> fixed) {
        var kept = Set.copyOf(fixed);
        var wanted = proposals.stream().mapToInt(proposal -> each).toArray();
        var capacity = reviewers.stream().mapToInt(Reviewer::capacity).toArray();
        var builder = Problem.exactly(wanted, capacity);
        for (int row = 0; row < proposals.size(); row++)
            for (int column = 0; column < reviewers.size(); column++) {
                var proposal = proposals.get(row);
                var reviewer = reviewers.get(column);
                if (!may(reviewer, proposal)) continue;
                if (kept.contains(new Pairing(proposal.id(), reviewer.account())))
                    builder.must(row, column, points(reviewer, proposal));
                else if (reviewer.capacity() > 0) builder.may(row, column, points(reviewer, proposal));
            }
        return builder.build();
    }

    /** A proposal and somebody who is to review it. */
    record Pairing(ProposalId proposal, AccountId reviewer) {}
}
