package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.programs.HeldPlace;
import ieum.programs.Participations;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.proposals.Passages;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalStatus;
import ieum.proposals.ProposalView;
import ieum.proposals.Proposals;
import ieum.proposals.WaitList;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision on a proposal, which ends its reviews. Where a call needs two persons, one proposes it and another confirms
 * it, or sends it back; until then nothing changes for anybody else.
 */
@Service
@Transactional
public class Decisions {
    private final ReviewPolicy policy;
    private final Deciding deciding;
    private final ProposedRows rows;
    private final SecondPersons seconds;
    private final Proposals proposals;
    private final WaitList waitList;
    private final Passages passages;
    private final Participations participations;
    private final Programs programs;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Decisions(
            ReviewPolicy policy,
            Deciding deciding,
            ProposedRows rows,
            SecondPersons seconds,
            Proposals proposals,
            WaitList waitList,
            Passages passages,
            Participations participations,
            Programs programs,
            Organizations organizations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.policy = policy;
        this.deciding = deciding;
        this.rows = rows;
        this.seconds = seconds;
        this.proposals = proposals;
        this.waitList = waitList;
        this.passages = passages;
        this.participations = participations;
        this.programs = programs;
        this.organizations = organizations;
        this.events = events;
        this.clock = clock;
    }

    /** For whoever may decide; for others there is nothing to say. */
    @Transactional(readOnly = true)
    public DecisionView of(ProposalView proposal, Viewer viewer) {
        var oversight = programs.oversight(proposal.program());
        if (!policy.mayDecide(proposal, oversight, viewer)) return DecisionView.NOTHING_TO_SAY;
        if (deciding.byTwo(List.of(proposal.call())).isEmpty()) return DecisionView.NOTHING_TO_SAY;
        return new DecisionView(
                true,
                rows.find(proposal.id()).orElse(null),
                viewer.account(),
                seconds.besides(viewer, proposal, oversight),
                organizations.names(List.of(oversight.operator())).getOrDefault(oversight.operator(), ""));
    }

    /** What the viewer proposed, and nobody confirmed yet. */
    @Transactional(readOnly = true)
    public List<ProposedDecision> proposedBy(Viewer viewer) {
        return rows.of(viewer.account());
    }

    /** For modules that tell the people concerned: who could confirm what is proposed. */
    @Transactional(readOnly = true)
    public List<AccountId> whoMayConfirm(ProposalId id) {
        return rows.find(id)
                .filter(ProposedDecision::isOpen)
                .map(proposed -> seconds.besides(proposed.by(), proposals.facts(id), proposed.call()))
                .orElse(List.of());
    }

    /**
     * Makes it, or proposes it where two persons are needed. On the wait list it waits for a place, and is accepted when it is
     * its turn.
     *
     * @param seen the version of what this person proposed before, if they did
     * @return whether it is made
     * @throws Clash when no place is left for the applicant, or somebody else proposed something meanwhile
     */
    public boolean decide(ProposalId id, Outcome outcome, Text reason, @Nullable UUID seen, Viewer viewer) {
        var proposal = decidable(id, viewer);
        if (!deciding.holdByTwo(proposal.call())) {
            make(id, outcome, reason, viewer);
            return true;
        }
        var before = hold(id, viewer);
        if (before != null && before.isOpen() && !before.by().equals(viewer.account()))
            throw new Clash("decision.proposedByOther");
        if (before != null && !before.version().equals(seen)) throw new Clash("decision.proposedChanged");
        propose(proposal, outcome, reason, null, viewer);
        return false;
    }

    /** As one of many; what the same person proposed before is changed by it. */
    boolean decideAmongMany(ProposalId id, Outcome outcome, Text reason, BatchId batch, Viewer viewer) {
        var proposal = decidable(id, viewer);
        if (!deciding.holdByTwo(proposal.call())) {
            make(id, outcome, reason, viewer);
            return true;
        }
        var before = hold(id, viewer);
        if (before != null && before.isOpen() && !before.by().equals(viewer.account()))
            throw new Clash("batch.foresight.PROPOSED_BY_OTHER");
        propose(proposal, outcome, reason, batch, viewer);
        return false;
    }

    /** As the second person, who is never the first. */
    public Outcome confirm(ProposalId id, UUID seen, Viewer viewer) {
        decidable(id, viewer);
        var proposed = open(id, seen, viewer);
        if (proposed.by().equals(viewer.account())) throw new Refused("confirm their own decision on " + id);
        var now = clock.instant();
        rows.remove(id);
        rows.confirm(proposed, viewer.account(), now);
        make(id, proposed.outcome(), proposed.reason(), viewer);
        events.publishEvent(new DecisionConfirmed(id, proposed.by(), viewer.account(), now));
        return proposed.outcome();
    }

    /** Not confirmed: whoever proposed it reads why, and may propose anew, as anybody who may decide. */
    public void sendBack(ProposalId id, UUID seen, Text why, Viewer viewer) {
        decidable(id, viewer);
        var proposed = open(id, seen, viewer);
        if (proposed.by().equals(viewer.account())) throw new Refused("send back their own decision on " + id);
        var now = clock.instant();
        rows.sendBack(id, why, viewer.account(), now);
        events.publishEvent(new DecisionReturned(id, proposed.by(), why.original(), viewer.account(), now));
    }

    public void retract(ProposalId id, UUID seen, Viewer viewer) {
        decidable(id, viewer);
        var proposed = hold(id, viewer);
        if (proposed == null || !proposed.version().equals(seen)) throw new Clash("decision.proposedChanged");
        if (!proposed.by().equals(viewer.account())) throw new Refused("take back another's decision on " + id);
        rows.remove(id);
        events.publishEvent(new DecisionRetracted(id, viewer.account(), clock.instant()));
    }

    private void propose(ProposalView before, Outcome outcome, Text reason, @Nullable BatchId batch, Viewer viewer) {
        var proposal = decidable(before.id(), viewer);
        check(proposal, outcome);
        var now = clock.instant();
        rows.remove(proposal.id());
        rows.put(proposal.id(), proposal.call(), outcome, reason, viewer.account(), now);
        events.publishEvent(new DecisionProposed(proposal.id(), batch, viewer.account(), now));
    }

    /** Nothing is proposed that could not be confirmed, whatever places there will be then. */
    private void check(ProposalView proposal, Outcome outcome) {
        if (outcome == Outcome.ACCEPT
                && !passages.heldBack(List.of(proposal.id())).isEmpty()) throw new Clash("stage.notAllPassed");
        if (outcome != Outcome.WAITLIST) return;
        if (proposal.status() == ProposalStatus.WAITLISTED)
            throw new Clash("proposal.otherStatus." + proposal.status());
        var place = new HeldPlace(proposal.program(), proposal.centre(), Side.STARTUP, proposal.applicant());
        if (participations.isHeld(place)) throw new Clash("waiting.holdsPlace");
    }

    private void make(ProposalId id, Outcome outcome, Text reason, Viewer viewer) {
        switch (outcome) {
            case ACCEPT -> proposals.accept(id, reason, viewer);
            case WAITLIST -> waitList.add(id, reason, viewer);
            case DECLINE -> proposals.decline(id, reason, viewer);
        }
    }

    private ProposedDecision open(ProposalId id, UUID seen, Viewer viewer) {
        var proposed = hold(id, viewer);
        if (proposed == null || !proposed.isOpen() || !proposed.version().equals(seen))
            throw new Clash("decision.proposedChanged");
        return proposed;
    }

    /** Places, then the proposal, then what is proposed: as everybody takes them, so that no two wait for each other. */
    private @Nullable ProposedDecision hold(ProposalId id, Viewer viewer) {
        proposals.hold(id, viewer);
        return rows.find(id).orElse(null);
    }

    private ProposalView decidable(ProposalId id, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        if (proposal.appliedBy(viewer) || proposal.submittedAt() == null) throw NotFound.hidden("decision on " + id);
        if (proposal.status().isDecided()) throw new Clash("proposal.otherStatus." + proposal.status());
        if (!policy.mayDecide(proposal, programs.oversight(proposal.program()), viewer))
            throw new Refused("decide on proposal " + id);
        return proposal;
    }
}
