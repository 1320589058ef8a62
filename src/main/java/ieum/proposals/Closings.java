package ieum.proposals;

import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.PortalClock;
import ieum.shared.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Submitting at closing what nobody submitted before: the last draft in which nothing was missing, and only where the applicant
 * chose it. What is received then bears the last millisecond that counts.
 */
@Service
@Transactional
public class Closings {
    private final Proposals proposals;
    private final ProposalRepository repository;
    private final ProposalViews views;
    private final Submission submission;
    private final ClosingRows rows;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final PortalClock clock;

    Closings(
            Proposals proposals,
            ProposalRepository repository,
            ProposalViews views,
            Submission submission,
            ClosingRows rows,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            PortalClock clock) {
        this.proposals = proposals;
        this.repository = repository;
        this.views = views;
        this.submission = submission;
        this.rows = rows;
        this.organizations = organizations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What those who propose chose, if they did. */
    @Transactional(readOnly = true)
    public Optional<Closing> of(ProposalId id, Viewer viewer) {
        proposals.get(id, viewer);
        return rows.of(id);
    }

    /** What would be submitted if nothing changed: the draft as it stands, or as it was when nothing was missing. */
    @Transactional(readOnly = true)
    public Optional<ProposalView> preview(ProposalId id, Viewer viewer) {
        var now = proposals.get(id, viewer);
        if (now.complete()) return Optional.of(now);
        return rows.complete(id).map(complete -> now.with(complete.text(), complete.answers()));
    }

    public void choose(ProposalId id, Viewer viewer) {
        var proposal = proposals.own(id, viewer);
        proposals.checkInTime(proposal);
        if (proposal.status() != ProposalStatus.DRAFT) throw new Clash("proposal.otherStatus." + proposal.status());
        var now = clock.instant();
        rows.choose(id, viewer.account(), now);
        proposals.keepComplete(proposal, now);
        publisher.publishEvent(new ClosingChosen(id, viewer.account(), now));
    }

    public void cancel(ProposalId id, Viewer viewer) {
        proposals.own(id, viewer);
        rows.cancel(id);
        publisher.publishEvent(new ClosingCancelled(id, viewer.account(), clock.instant()));
    }

    /** For the portal, once the time is over. */
    void carryOut(ProposalId id) {
        var due = rows.take(id);
        if (due.isEmpty()) return;
        var last = due.get().last().minusMillis(1);
        var problem = clock.at(last, () -> submit(due.get()));
        var now = clock.instant();
        rows.done(id, now, problem.orElse(null));
        problem.ifPresent(why ->
                publisher.publishEvent(new ClosingFailed(id, why, due.get().chosenBy(), now)));
    }

    private Optional<String> submit(ClosingRows.Due due) {
        var proposal = repository.findAlone(due.proposal()).orElseThrow();
        var viewer = onBehalf(due, proposal);
        if (!views.isComplete(proposal) && due.complete() != null) {
            proposal.save(due.complete().written(), due.chosenBy(), clock.instant());
            repository.save(proposal);
        }
        var hindered = submission.hindered(proposal);
        if (hindered.isPresent()) return hindered;
        proposals.submit(due.proposal(), viewer);
        return Optional.empty();
    }

    /** Whoever chose it, or whoever writes for the applicant by now. */
    private Viewer onBehalf(ClosingRows.Due due, Proposal proposal) {
        var chose = organizations.viewer(due.chosenBy());
        if (chose.writesFor(proposal.applicant())) return chose;
        return organizations.writers(proposal.applicant()).stream()
                .map(organizations::viewer)
                .findFirst()
                .orElseThrow(() -> new Refused("submit at closing for " + proposal.applicant()));
    }

    List<ProposalId> due(Instant now) {
        return rows.due(now);
    }
}
