package ieum.proposals;

import ieum.files.Files;
import ieum.organizations.Viewer;
import ieum.programs.NotEligible;
import ieum.shared.Clash;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changing what was submitted, until the deadline. What was submitted counts until the change is submitted itself; then it is
 * kept, with its files, and its receipt can still be checked. Who proposes together with whom does not change any more, and all
 * of them agree anew.
 */
@Service
@Transactional
public class Revisions {
    private final Proposals proposals;
    private final ProposalRepository repository;
    private final ProposalPolicy policy;
    private final ProposalViews views;
    private final Submission submission;
    private final RevisionRows rows;
    private final VersionRows versions;
    private final KeptDrafts drafts;
    private final PartnerRows partners;
    private final Gates gates;
    private final Files files;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Revisions(
            Proposals proposals,
            ProposalRepository repository,
            ProposalPolicy policy,
            ProposalViews views,
            Submission submission,
            RevisionRows rows,
            VersionRows versions,
            KeptDrafts drafts,
            PartnerRows partners,
            Gates gates,
            Files files,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.proposals = proposals;
        this.repository = repository;
        this.policy = policy;
        this.views = views;
        this.submission = submission;
        this.rows = rows;
        this.versions = versions;
        this.drafts = drafts;
        this.partners = partners;
        this.gates = gates;
        this.files = files;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** As it is being written, for those who propose: the draft, or the change of what was submitted. */
    @Transactional(readOnly = true)
    public ProposalView draft(ProposalId id, Viewer viewer) {
        var proposal = proposals.seen(id, viewer);
        return views.of(policy.maySeeDrafts(proposal, viewer) ? proposals.beingWritten(proposal) : proposal, viewer);
    }

    /** Whether those who propose are changing it; nobody else learns that. */
    @Transactional(readOnly = true)
    public boolean isBegun(ProposalId id, Viewer viewer) {
        var proposal = proposals.visible(id, viewer);
        return policy.maySeeDrafts(proposal, viewer)
                && proposals.beingWritten(proposal).isRevision();
    }

    /** However often it is asked for, one change is begun. */
    public void begin(ProposalId id, Viewer viewer) {
        begin(proposals.own(id, viewer), viewer);
    }

    /** @return what is being written from then on */
    Proposal begin(Proposal proposal, Viewer viewer) {
        proposals.checkInTime(proposal);
        if (proposal.status() != ProposalStatus.SUBMITTED || proposal.historic())
            throw new Clash("proposal.otherStatus." + proposal.status());
        var now = clock.instant();
        if (rows.begin(proposal, viewer.account(), now))
            publisher.publishEvent(new RevisionBegun(proposal.id(), viewer.account(), now));
        return proposals.beingWritten(proposal);
    }

    /** What was written for it is kept like any draft. */
    public void drop(ProposalId id, Viewer viewer) {
        var revision = rows.of(proposals.own(id, viewer));
        if (revision.isEmpty()) return;
        var now = clock.instant();
        drafts.keepWhole(revision.get(), now);
        rows.remove(id);
        publisher.publishEvent(new RevisionDropped(id, viewer.account(), now));
    }

    /**
     * Once: sent twice, or from two places at once, it is the same receipt.
     *
     * @throws Clash when it comes too late, something is missing, not all agree, or nothing has changed
     */
    @Transactional(noRollbackFor = NotEligible.class)
    public Receipt submit(ProposalId id, Viewer viewer) {
        var proposal = proposals.own(id, viewer);
        var standing = proposal.receipt();
        if (standing == null) throw new Clash("proposal.otherStatus." + proposal.status());
        var begun = rows.of(proposal);
        if (begun.isEmpty()) return standing;
        var revision = begun.get();
        proposals.checkInTime(proposal);
        if (!views.isComplete(revision)) throw new Clash("proposal.incomplete");
        var questions = views.questions(revision);
        var relevant = questions.content().relevant(questions.answers());
        var sha256 = views.fingerprint(revision, relevant);
        if (sha256.equals(standing.sha256())) throw new Clash("revision.same");
        submission.checkTogether(revision);
        var found = gates.checkMayRevise(proposal, viewer);
        versions.keepSubmitted(id, Content.of(proposal, files), Objects.requireNonNull(proposal.submitter()), standing);
        var receipt = new Receipt(standing.number(), clock.instant(), sha256);
        proposal.revise(revision, receipt, relevant, submission.terms(revision, questions), viewer.account());
        repository.save(proposal);
        partners.adopt(id, sha256);
        rows.remove(id);
        gates.forget(id);
        gates.keep(id, found);
        return receipt;
    }
}
