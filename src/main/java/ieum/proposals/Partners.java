package ieum.proposals;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.CallPart;
import ieum.programs.CallParts;
import ieum.shared.Clash;
import ieum.shared.Refused;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposing together. The applicant invites, writes and submits; each co-applicant says what it does, and agrees to the whole
 * as it stands. Whatever changes after that needs its agreement anew.
 */
@Service
@Transactional
public class Partners {
    private static final int MOST = 12;

    private final Proposals proposals;
    private final ProposalRepository repository;
    private final PartnerRows rows;
    private final ProposalViews views;
    private final CallParts parts;
    private final Organizations organizations;
    private final RowSecurity security;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Partners(
            Proposals proposals,
            ProposalRepository repository,
            PartnerRows rows,
            ProposalViews views,
            CallParts parts,
            Organizations organizations,
            RowSecurity security,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.proposals = proposals;
        this.repository = repository;
        this.rows = rows;
        this.views = views;
        this.parts = parts;
        this.organizations = organizations;
        this.security = security;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** As far as this viewer may see them: a funder only its own part. */
    @Transactional(readOnly = true)
    public List<Partner> of(ProposalId id, Viewer viewer) {
        if (proposals.get(id, viewer).veiled()) return List.of();
        var all = rows.of(id);
        var names = organizations.names(all.stream().map(Partner::organization).toList());
        return all.stream()
                .map(partner -> partner.named(names.getOrDefault(partner.organization(), "")))
                .toList();
    }

    /** What they all agree to: the fingerprint of the draft as it stands. */
    @Transactional(readOnly = true)
    public String standing(ProposalId id, Viewer viewer) {
        return views.fingerprint(proposals.beingWritten(proposals.visible(id, viewer)));
    }

    public void invite(ProposalId id, OrganizationId organization, Viewer viewer) {
        var proposal = written(id, viewer);
        if (organization.equals(proposal.applicant())) throw new Clash("partner.isApplicant");
        if (organization.equals(proposal.aim().owner())) throw new Clash("partner.isOwner");
        var all = lead(proposal, viewer);
        if (all.stream().anyMatch(partner -> partner.organization().equals(organization)))
            throw new Clash("partner.twice");
        if (all.size() > MOST) throw new Clash("partner.tooMany", MOST);
        var now = clock.instant();
        rows.add(id, organization, rows.next(id), viewer.account(), now, false);
        share(proposal);
        publisher.publishEvent(new PartnerInvited(id, organization, viewer.account(), now));
    }

    /** By a member of the organisation that was asked. */
    public void join(ProposalId id, Viewer viewer) {
        var own = invited(id, viewer);
        if (own.joined()) return;
        var now = clock.instant();
        rows.join(id, own.organization(), viewer.account(), now);
        publisher.publishEvent(new PartnerJoined(id, own.organization(), viewer.account(), now));
    }

    /** By the co-applicant itself, or by the applicant who asked. */
    public void leave(ProposalId id, OrganizationId organization, Viewer viewer) {
        var proposal = open(id, viewer);
        if (!viewer.writesFor(organization) && !viewer.writesFor(proposal.applicant()))
            throw new Refused("end the part of " + organization + " in proposal " + id);
        if (organization.equals(proposal.applicant())) throw new Clash("partner.isApplicant");
        // whoever leaves sees it no more, not even to write that
        security.asPortal(() -> {
            rows.remove(id, organization);
            share(proposal);
            repository.flush();
        });
        publisher.publishEvent(new PartnerLeft(id, organization, viewer.account(), clock.instant()));
    }

    /**
     * What the viewer's own organisation does.
     *
     * @throws Clash where the part is another's already, or not for organisations of its country
     */
    public void write(ProposalId id, Contribution said, Viewer viewer) {
        var proposal = open(id, viewer);
        if (viewer.writesFor(proposal.applicant())) lead(proposal, viewer);
        var own = own(id, viewer);
        if (!own.joined()) throw new Clash("partner.joinFirst");
        rows.write(id, own.organization(), said, funder(proposal, own, said.part(), viewer));
        share(proposal);
    }

    /** Agrees to the whole as it stands, which is what its fingerprint says. */
    public void sign(ProposalId id, String sha256, Viewer viewer) {
        var proposal = proposals.beingWritten(proposals.lock(id, viewer));
        checkOpen(proposal);
        var own = own(id, viewer);
        if (!own.joined()) throw new Clash("partner.joinFirst");
        if (!views.fingerprint(proposal).equals(sha256)) throw new Clash("partner.changedMeanwhile");
        var now = clock.instant();
        if (proposal.isRevision()) rows.signRevision(id, own.organization(), sha256, viewer.account(), now);
        else rows.sign(id, own.organization(), sha256, viewer.account(), now);
        publisher.publishEvent(new PartnerSigned(id, own.organization(), viewer.account(), now));
    }

    private @Nullable OrganizationId funder(Proposal proposal, Partner own, @Nullable Integer number, Viewer viewer) {
        if (number == null) return null;
        var part = parts.of(proposal.aim().call()).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new Clash("part.unknown"));
        var taken = rows.of(proposal.id()).stream()
                .anyMatch(other -> !other.organization().equals(own.organization())
                        && Objects.equals(other.contribution().part(), number));
        if (taken) throw new Clash("part.taken");
        if (!mayTake(part, own, viewer)) throw new Clash("part.otherCountry", part.country());
        return part.funder();
    }

    private boolean mayTake(CallPart part, Partner own, Viewer viewer) {
        return part.country().isEmpty()
                || part.country()
                        .equals(organizations
                                .get(own.organization(), viewer)
                                .text()
                                .country());
    }

    /** The applicant's own row comes with the first other one, or with its own part. */
    private List<Partner> lead(Proposal proposal, Viewer viewer) {
        var all = rows.of(proposal.id());
        if (!all.isEmpty()) return all;
        rows.add(proposal.id(), proposal.applicant(), 0, viewer.account(), clock.instant(), true);
        return rows.of(proposal.id());
    }

    /** Lists and row security go by the proposal's own row. */
    private void share(Proposal proposal) {
        var all = rows.of(proposal.id());
        proposal.share(
                all.stream()
                        .filter(partner -> !partner.lead())
                        .map(partner -> partner.organization().value())
                        .toList(),
                all.stream()
                        .map(Partner::funder)
                        .filter(Objects::nonNull)
                        .map(OrganizationId::value)
                        .distinct()
                        .toList());
        repository.save(proposal);
    }

    private Partner invited(ProposalId id, Viewer viewer) {
        open(id, viewer);
        return own(id, viewer);
    }

    private Partner own(ProposalId id, Viewer viewer) {
        return rows.of(id).stream()
                .filter(partner -> viewer.writesFor(partner.organization()))
                .findFirst()
                .orElseThrow(() -> new Refused("take part in proposal " + id));
    }

    private Proposal written(ProposalId id, Viewer viewer) {
        var proposal = proposals.own(id, viewer);
        checkOpen(proposal);
        return proposal;
    }

    /** A draft that can still be submitted, held alone, for anyone who has a part in it. */
    private Proposal open(ProposalId id, Viewer viewer) {
        var proposal = proposals.lock(id, viewer);
        checkOpen(proposal);
        return proposal;
    }

    /** Once it was submitted, who proposes and who does what stays; a change of it is only agreed to. */
    private void checkOpen(Proposal proposal) {
        proposals.checkInTime(proposal);
        if (proposal.status() == ProposalStatus.SUBMITTED) throw new Clash("partner.fixed");
        if (proposal.status() != ProposalStatus.DRAFT) throw new Clash("proposal.otherStatus." + proposal.status());
    }
}
