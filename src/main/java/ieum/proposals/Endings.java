package ieum.proposals;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.Participations;
import ieum.programs.PlaceReturned;
import ieum.programs.Side;
import ieum.shared.Refused;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How participation with an accepted proposal ends: the applicant steps back, or those who run the track end it. */
@Service
@Transactional
public class Endings {
    /** First it is ended, then the next of the wait list moves up. */
    private static final int BEFORE_THE_NEXT = WaitList.LATER - 1;

    private final Proposals proposals;
    private final ProposalRepository repository;
    private final ProposalPolicy policy;
    private final ProposalViews views;
    private final Participations participations;
    private final ObjectProvider<ProposalUse> uses;
    private final RowSecurity security;
    private final JdbcClient jdbc;
    private final Clock clock;

    Endings(
            Proposals proposals,
            ProposalRepository repository,
            ProposalPolicy policy,
            ProposalViews views,
            Participations participations,
            ObjectProvider<ProposalUse> uses,
            RowSecurity security,
            JdbcClient jdbc,
            Clock clock) {
        this.proposals = proposals;
        this.repository = repository;
        this.policy = policy;
        this.views = views;
        this.participations = participations;
        this.uses = uses;
        this.security = security;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asked before the form is shown. */
    @Transactional(readOnly = true)
    public ProposalView getToStepBack(ProposalId id, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        if (!policy.mayStepBack(proposal, viewer)) throw new Refused("step back with proposal " + id);
        return proposal;
    }

    /**
     * By the applicant. With the last accepted proposal of a track, the place goes back, and to the next who waits.
     *
     * @throws ieum.shared.Clash when something, a match, still needs the participation
     */
    public void stepBack(ProposalId id, Text reason, Viewer viewer) {
        proposals.holdPlaces(id, viewer);
        var proposal = proposals.own(id, viewer);
        if (!policy.mayStepBack(views.of(proposal), viewer)) throw new Refused("step back with proposal " + id);
        end(proposal, reason, viewer);
        var place = WaitList.place(proposal);
        if (accepted(place.program().value(), place.centre(), place.organization())
                        .isEmpty()
                && participations.isHeld(place)) participations.end(place, reason, viewer);
    }

    /** Whose participation is ended has no accepted proposal in that track any more. */
    @EventListener
    @Order(BEFORE_THE_NEXT)
    void on(PlaceReturned returned) {
        if (returned.side() != Side.STARTUP) return;
        security.asPortal(() -> {
            var reason = participations.lastReason(returned.place());
            for (var id : accepted(returned.id().value(), returned.centre(), returned.organization())) {
                var proposal = repository.findAlone(id).orElseThrow();
                checkMayEnd(id);
                proposal.end(reason, returned.by(), returned.at());
                repository.save(proposal);
            }
        });
    }

    private void end(Proposal proposal, Text reason, Viewer viewer) {
        checkMayEnd(proposal.id());
        proposal.end(reason, viewer.account(), clock.instant());
        repository.save(proposal);
    }

    private void checkMayEnd(ProposalId id) {
        uses.forEach(use -> use.checkMayEnd(id));
    }

    private List<ProposalId> accepted(UUID program, OrganizationId centre, OrganizationId applicant) {
        return jdbc.sql("""
                        select id from proposal
                        where applicant_id = ? and program_id = ? and centre_id = ? and status = 'ACCEPTED' and not historic
                        order by id""")
                .params(applicant.value(), program, centre.value())
                .query((row, number) -> new ProposalId(row.getObject("id", UUID.class)))
                .list();
    }
}
