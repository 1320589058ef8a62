package ieum.reviews;

import ieum.accounts.Accounts;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.programs.Calls;
import ieum.proposals.ProposalId;
import ieum.shared.Clash;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stepping back from judging one proposal, for whoever cannot judge it impartially. Unlike a conflict of interest it names nobody, so that
 * it is of use also where it is judged double-blind.
 */
@Service
@Transactional
public class Recusals {
    private final RecusalRows rows;
    private final BidRows bids;
    private final AssignmentRows assignments;
    private final Reviews reviews;
    private final Calls calls;
    private final Accounts accounts;
    private final RowSecurity security;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recusals(
            RecusalRows rows,
            BidRows bids,
            AssignmentRows assignments,
            Reviews reviews,
            Calls calls,
            Accounts accounts,
            RowSecurity security,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.bids = bids;
        this.assignments = assignments;
        this.reviews = reviews;
        this.calls = calls;
        this.accounts = accounts;
        this.security = security;
        this.events = events;
        this.clock = clock;
    }

    /**
     * It is given to them no more, and what they had begun is forgotten.
     *
     * @throws Clash where they have submitted their review: that stays, and the centre decides what it is worth
     */
    public void recuse(ProposalId id, Text reason, Viewer viewer) {
        if (reviews.toWrite(id, viewer).submittedAt() != null) throw new Clash("recusal.reviewed");
        var now = clock.instant();
        var reviewer = viewer.account();
        reviews.forgetDraft(id, viewer);
        // with the assignment goes the sight of it, for an expert
        var first = security.asPortal(() -> {
            assignments.remove(id, reviewer);
            bids.bid(id, reviewer, Willingness.CONFLICT, now);
            return rows.add(id, reviewer, reason, now);
        });
        if (first) events.publishEvent(new RecusalMade(id, reviewer, now));
    }

    /** For those who operate the programme of the call, of what is still to be judged. */
    @Transactional(readOnly = true)
    public List<RecusalView> of(CallId call, Viewer viewer) {
        calls.getToRevise(call, viewer);
        var found = rows.of(call);
        var people = accounts.all(
                found.stream().map(RecusalView::reviewer).distinct().toList());
        return found.stream()
                .map(one -> {
                    var person = people.get(one.reviewer());
                    return one.named(person == null ? "" : person.name());
                })
                .toList();
    }
}
