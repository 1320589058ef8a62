package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.assignments.Assignment;
import ieum.assignments.Assignments;
import ieum.assignments.Watch;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.reviews.AssignmentRows.Assignee;
import ieum.reviews.PanelView.Gain;
import ieum.reviews.PanelView.Judge;
import ieum.reviews.PanelView.Line;
import ieum.reviews.PanelView.Shortage;
import ieum.shared.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An assignment of reviewers as it is, beside the best one that keeps what was confirmed or decided by hand. */
class Standing {
    private final Panel panel;
    private final int each;
    private final List<Assigned> assigned;
    private final Map<ProposalId, List<Assigned>> byProposal;
    private final Map<AccountId, Reviewer> reviewers;
    private final Set<Assignee> done;

    Standing(Panel panel, int each, List<Assigned> assigned, Set<Assignee> done) {
        this.panel = panel;
        this.each = each;
        this.assigned = assigned;
        this.done = done;
        byProposal = assigned.stream().collect(Collectors.groupingBy(Assigned::proposal));
        reviewers = panel.reviewers().stream().collect(Collectors.toMap(Reviewer::account, one -> one));
    }

    /** @param page of so many proposals each, from 1 */
    PanelView view(int page) {
        var best = Assignments.best(panel.problem(each, Panels.kept(assigned)), Watch.NOBODY);
        return new PanelView(
                each,
                panel.reviewers(),
                new Rows<>(
                        panel.proposals().stream()
                                .skip((page - 1L) * Rows.SIZE)
                                .limit(Rows.SIZE)
                                .map(this::line)
                                .toList(),
                        page,
                        panel.proposals().size()),
                points(),
                best.score(),
                missing(),
                best.lacks().stream().map(this::shortage).toList(),
                gains(best),
                (int) assigned.stream().filter(one -> !one.confirmed()).count());
    }

    /** Of all pairs together. */
    long points() {
        return panel.proposals().stream()
                .mapToLong(row -> judges(row).stream()
                        .mapToLong(judge -> panel.points(judge.reviewer(), row))
                        .sum())
                .sum();
    }

    /** Places that are empty. */
    int missing() {
        return panel.proposals().stream()
                .mapToInt(row -> Math.max(0, each - judges(row).size()))
                .sum();
    }

    private Line line(ProposalRow row) {
        var judges = judges(row);
        var others = panel.reviewers().stream()
                .filter(one -> panel.may(one, row))
                .filter(one -> judges.stream()
                        .noneMatch(judge -> judge.reviewer().account().equals(one.account())))
                .toList();
        return new Line(row, judges, others);
    }

    /** None who left, or has a conflict of interest since. */
    private List<Judge> judges(ProposalRow row) {
        var judges = new ArrayList<Judge>();
        for (var one : byProposal.getOrDefault(row.id(), List.of())) {
            var reviewer = reviewers.get(one.reviewer());
            if (reviewer != null && panel.may(reviewer, row))
                judges.add(new Judge(
                        reviewer,
                        panel.common(reviewer, row),
                        panel.bid(reviewer, row),
                        one.byHand(),
                        one.confirmed(),
                        done.contains(new Assignee(one.proposal(), one.reviewer()))));
        }
        return judges;
    }

    private Shortage shortage(Assignment.Lack lack) {
        return new Shortage(
                panel.proposals().get(lack.row()),
                lack.missing(),
                lack.columns().stream().map(panel.reviewers()::get).toList());
    }

    private List<Gain> gains(Assignment best) {
        var gains = new ArrayList<Gain>();
        for (int column = 0; column < panel.reviewers().size(); column++) {
            var gain = best.gains().get(column);
            var reviewer = panel.reviewers().get(column);
            if (reviewer.capacity() > 0 && (gain.filled() || gain.score() > 0))
                gains.add(new Gain(reviewer, gain.filled(), gain.score()));
        }
        gains.sort(
                Comparator.comparing(Gain::filled).thenComparing(Gain::points).reversed());
        return gains;
    }
}
