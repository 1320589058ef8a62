package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.HeldPlace;
import ieum.programs.Participations;
import ieum.programs.PlaceReturned;
import ieum.programs.PlacesAdded;
import ieum.programs.ProgramId;
import ieum.programs.Side;
import ieum.shared.Clash;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals that wait for a place, in the order in which they were put there, track by track. A place that becomes free
 * goes to the first of them within the transaction that made it free: nobody can come in between, and none is lost.
 */
@Service
@Transactional
public class WaitList {
    /** After whatever else a returned place has to end. */
    static final int LATER = 100;

    private final Proposals proposals;
    private final ProposalRepository repository;
    private final Waiting waiting;
    private final Participations participations;
    private final RowSecurity security;
    private final Clock clock;

    WaitList(
            Proposals proposals,
            ProposalRepository repository,
            Waiting waiting,
            Participations participations,
            RowSecurity security,
            Clock clock) {
        this.proposals = proposals;
        this.repository = repository;
        this.waiting = waiting;
        this.participations = participations;
        this.security = security;
        this.clock = clock;
    }

    /**
     * For those who decide, who give a reason as for any decision.
     *
     * @throws Clash when it is decided already, or its applicant holds a place and needs to wait for none
     */
    public void add(ProposalId id, Text reason, Viewer viewer) {
        var proposal = proposals.decidable(id, viewer);
        if (participations.isHeld(place(proposal))) throw new Clash("waiting.holdsPlace");
        proposal.waitlist(reason, viewer.account(), clock.instant());
        repository.save(proposal);
        waiting.add(proposal, viewer.account(), clock.instant());
    }

    /** Where it stands, as long as it waits; for whoever sees the proposal. */
    @Transactional(readOnly = true)
    public Optional<WaitingView> of(ProposalView proposal) {
        // that others wait, it may know; who, not
        return proposal.status() == ProposalStatus.WAITLISTED
                ? security.asPortal(() -> waiting.view(proposal.id()))
                : Optional.empty();
    }

    /** How many wait in a track, of those that whoever asks may see: as many as their list then shows. */
    @Transactional(readOnly = true)
    public int count(ProgramId program, OrganizationId centre) {
        return waiting.count(program, centre);
    }

    @EventListener
    @Order(LATER)
    void on(PlaceReturned returned) {
        if (returned.side() == Side.STARTUP) moveUp(returned.id(), returned.centre(), 1, returned.by());
    }

    @EventListener
    @Order(LATER)
    void on(PlacesAdded added) {
        if (added.side() == Side.STARTUP) moveUp(added.id(), added.centre(), added.added(), added.by());
    }

    /**
     * As many as places became free, those of the same track first, then of others that the whole programme's limit held
     * back. The first of a track that finds none holds up those behind it.
     */
    private void moveUp(ProgramId program, @Nullable OrganizationId preferred, int places, AccountId by) {
        security.asPortal(() -> {
            participations.hold(program);
            Set<OrganizationId> full = new HashSet<>();
            for (int free = places; free > 0; ) {
                var next = next(program, preferred, full);
                if (next.isEmpty()) return;
                switch (moveUp(next.get(), by)) {
                    case TAKEN -> free--;
                    case TRACK_FULL, PROGRAM_FULL -> full.add(next.get().centre());
                    case HELD_ALREADY -> {} // it needed none
                }
            }
        });
    }

    private Optional<Waiting.First> next(
            ProgramId program, @Nullable OrganizationId preferred, Set<OrganizationId> full) {
        var firsts = waiting.firsts(program).stream()
                .filter(first -> !full.contains(first.centre()))
                .toList();
        return firsts.stream()
                .filter(first -> first.centre().equals(preferred))
                .findFirst()
                .or(() -> firsts.stream().findFirst());
    }

    private Participations.Taking moveUp(Waiting.First first, AccountId by) {
        var proposal = repository.findAlone(first.proposal()).orElseThrow();
        // withdrawn or declined in this very moment: it gives way by itself
        if (proposal.status() != ProposalStatus.WAITLISTED) {
            waiting.end(first.proposal(), false, by, clock.instant());
            return Participations.Taking.HELD_ALREADY;
        }
        var taking = participations.takeIfFree(place(proposal), by);
        if (taking.isFull()) return taking;
        waiting.end(first.proposal(), true, by, clock.instant());
        proposal.promote(by, clock.instant());
        repository.save(proposal);
        return taking;
    }

    static HeldPlace place(Proposal proposal) {
        var aim = proposal.aim();
        return new HeldPlace(aim.program(), aim.centre(), Side.STARTUP, proposal.applicant());
    }
}
