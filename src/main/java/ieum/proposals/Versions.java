package ieum.proposals;

import ieum.files.Files;
import ieum.organizations.Viewer;
import ieum.proposals.VersionView.State;
import ieum.shared.NotFound;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a proposal said at other times. Those who propose see all of it and can go back; whoever else sees the proposal sees
 * what was submitted, and nothing of what never was; who may not know who applies, nothing.
 */
@Service
@Transactional
public class Versions {
    private final Proposals proposals;
    private final ProposalPolicy policy;
    private final Veil veil;
    private final ProposalViews views;
    private final Revisions revisions;
    private final VersionRows rows;
    private final KeptDrafts drafts;
    private final PartnerRows partners;
    private final Files files;
    private final RowSecurity security;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Versions(
            Proposals proposals,
            ProposalPolicy policy,
            Veil veil,
            ProposalViews views,
            Revisions revisions,
            VersionRows rows,
            KeptDrafts drafts,
            PartnerRows partners,
            Files files,
            RowSecurity security,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.proposals = proposals;
        this.policy = policy;
        this.veil = veil;
        this.views = views;
        this.revisions = revisions;
        this.rows = rows;
        this.drafts = drafts;
        this.partners = partners;
        this.files = files;
        this.security = security;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The newest first, beginning with what stands or is being written. */
    @Transactional(readOnly = true)
    public List<VersionView> of(ProposalId id, Viewer viewer) {
        var proposal = unveiled(id, viewer);
        var all = policy.maySeeDrafts(proposal, viewer);
        var kept = rows.list(id).stream()
                .filter(version -> all || version.wasSubmitted())
                .toList();
        var versions = new ArrayList<VersionView>();
        var written = all ? proposals.beingWritten(proposal) : proposal;
        if (written != proposal) versions.add(now(written, 0));
        versions.add(now(proposal, earlier(kept)));
        versions.addAll(kept);
        return versions;
    }

    /** @throws NotFound also where it is a draft, and not the viewer's own */
    @Transactional(readOnly = true)
    public VersionContent get(ProposalId id, String key, Viewer viewer) {
        var proposal = unveiled(id, viewer);
        var all = policy.maySeeDrafts(proposal, viewer);
        if (key.equals(VersionView.NOW)) return content(proposal, now(proposal, earlier(rows.list(id))));
        if (key.equals(VersionView.CHANGE)) {
            var written = all ? proposals.beingWritten(proposal) : proposal;
            if (written == proposal) throw new NotFound(id);
            return content(written, now(written, 0));
        }
        var kept = kept(id, key);
        if (!all && !kept.view().wasSubmitted()) throw NotFound.hidden(id);
        var then = proposal.with(
                kept.content(), proposal.status(), null, kept.view().at(), 0);
        return new VersionContent(kept.view(), views.of(then), kept.content().files());
    }

    /** Whether text and files of what was submitted are still those of its receipt. */
    @Transactional(readOnly = true)
    public boolean isIntact(ProposalId id, String key, Viewer viewer) {
        if (key.equals(VersionView.NOW)) return proposals.isIntact(id, viewer);
        get(id, key, viewer);
        var kept = kept(id, key);
        // whoever sees only its own part of a joint proposal may know that all of it is as it was
        return security.asPortal(() -> {
            var content = kept.content();
            var there = files.all(content.files().stream().map(Enclosure::id).toList());
            var now = Fingerprint.of(content.text(), content.asked().form(), content.answers(), partners.of(id), there);
            return now.equals(kept.view().sha256()) && there.stream().allMatch(file -> files.intact(file.id()));
        });
    }

    /**
     * Text and answers as they were then, and the files of then that are still there; files that came later stay. As it stands
     * now is kept first. What was submitted counts until the change is submitted.
     */
    public void restore(ProposalId id, String key, Viewer viewer) {
        var kept = kept(id, key);
        var proposal = proposals.writing(id, viewer);
        proposals.checkInTime(proposal);
        if (proposal.status() == ProposalStatus.SUBMITTED) proposal = revisions.begin(proposal, viewer);
        var now = clock.instant();
        drafts.keep(proposal, now);
        proposal.save(kept.content().written(), viewer.account(), now);
        for (var file : kept.content().files())
            if (!proposal.files().contains(file.id()) && rows.holds(file.id()))
                proposal.attach(file.id(), file.question(), file.sha256(), viewer.account(), now);
        if (!proposal.isRevision()) proposals.keepComplete(proposal, now);
        proposals.store(proposal);
        publisher.publishEvent(new VersionRestored(id, viewer.account(), now));
    }

    /** Who may not know who applies reads what stands only. */
    private Proposal unveiled(ProposalId id, Viewer viewer) {
        var proposal = proposals.visible(id, viewer);
        if (veil.hides(proposal, viewer)) throw NotFound.hidden("versions of " + id);
        return proposal;
    }

    private VersionRows.Kept kept(ProposalId id, String key) {
        try {
            return rows.find(id, new VersionId(UUID.fromString(key))).orElseThrow(() -> new NotFound(key));
        } catch (IllegalArgumentException none) {
            throw new NotFound(key);
        }
    }

    private VersionContent content(Proposal proposal, VersionView version) {
        return new VersionContent(
                version, views.of(proposal), Content.of(proposal, files).files());
    }

    private static int earlier(List<VersionView> kept) {
        return (int) kept.stream().filter(VersionView::wasSubmitted).count();
    }

    private static VersionView now(Proposal proposal, int earlier) {
        if (proposal.isRevision())
            return new VersionView(
                    VersionView.CHANGE, State.CHANGE, null, proposal.savedBy(), proposal.savedAt(), null);
        var receipt = proposal.receipt();
        if (receipt == null)
            return new VersionView(VersionView.NOW, State.DRAFT, null, proposal.savedBy(), proposal.savedAt(), null);
        return new VersionView(
                VersionView.NOW, State.STANDING, earlier + 1, proposal.submitter(), receipt.at(), receipt.sha256());
    }
}
