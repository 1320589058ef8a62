package ieum.proposals;

import ieum.organizations.Viewer;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.programs.Stage;
import ieum.shared.Clash;
import ieum.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far a proposal has come through the gates of its call. Eligibility is passed by being received, the decision by being
 * accepted; the others when the centre says so, one after the other.
 */
@Service
@Transactional
public class Passages {
    private final Proposals proposals;
    private final PassedStages passed;
    private final ProposalList list;
    private final Calls calls;
    private final Programs programs;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Passages(
            Proposals proposals,
            PassedStages passed,
            ProposalList list,
            Calls calls,
            Programs programs,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.proposals = proposals;
        this.passed = passed;
        this.list = list;
        this.calls = calls;
        this.programs = programs;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** In the order of the call; nothing before it was received, or where it came from a list of earlier years. */
    @Transactional(readOnly = true)
    public List<StageView> of(ProposalView proposal) {
        if (proposal.receipt() == null) return List.of();
        var stages = calls.get(proposal.call()).text().stages();
        if (stages.size() == 1) return List.of();
        var known = passed.of(proposal.id());
        var views = new ArrayList<StageView>();
        var before = true;
        for (var stage : stages) {
            var at = moment(stage, proposal, known);
            views.add(new StageView(
                    stage,
                    at,
                    before && at == null && proposal.status().isOpen() || isOnboarding(stage, at, proposal)));
            before = before && at != null;
        }
        return views;
    }

    /** @throws Clash where it is not the next, or the proposal is decided */
    public void pass(ProposalId id, Stage stage, Viewer viewer) {
        var proposal = proposals.get(id, viewer);
        if (!programs.oversight(proposal.program()).mayBroker(proposal.centre(), viewer))
            throw new Refused("let proposal " + id + " pass " + stage);
        var views = of(proposal);
        if (views.stream().anyMatch(view -> view.stage() == stage && view.passedAt() != null)) return;
        if (stage == Stage.DECISION || views.stream().noneMatch(view -> view.stage() == stage && view.next()))
            throw new Clash("stage.notNext");
        var now = clock.instant();
        passed.add(id, stage, viewer.account(), now);
        publisher.publishEvent(new StagePassed(id, stage, viewer.account(), now));
    }

    /** Those among these that cannot be accepted yet, because a gate before the decision is not passed. */
    @Transactional(readOnly = true)
    public Set<ProposalId> heldBack(Collection<ProposalId> ids) {
        return passed.heldBack(ids);
    }

    /** Where each of these stands; those that wait at no stage are left out. */
    @Transactional(readOnly = true)
    public Map<ProposalId, Stage> waitsAt(Collection<ProposalId> ids) {
        return passed.waitsAt(ids);
    }

    /**
     * At which stage reviewers judge each of these now: the first with points that was not passed, or {@link Stage#REVIEW} where the
     * call has none. Those that are decided, or have passed them all, are left out.
     */
    @Transactional(readOnly = true)
    public Map<ProposalId, Stage> judgedAt(Collection<ProposalId> ids) {
        return passed.judgedAt(ids);
    }

    /** How many of what a filter finds wait at each stage of its call; nothing unless a call is chosen. Stops counting as lists do. */
    @Transactional(readOnly = true)
    public Map<Stage, Integer> waiting(ProposalFilter filter, Viewer viewer) {
        var call = filter.call();
        if (call == null || !viewer.staff()) return Map.of();
        var stages = calls.get(call).text().stages();
        var counts = new LinkedHashMap<Stage, Integer>();
        if (stages.size() > 1)
            stages.stream()
                    .filter(stage -> stage != Stage.ELIGIBILITY)
                    .forEach(stage -> counts.put(stage, list.count(filter.at(stage), viewer)));
        return counts;
    }

    private static boolean isOnboarding(Stage stage, @Nullable Instant at, ProposalView proposal) {
        return stage == Stage.ONBOARDING && at == null && proposal.status() == ProposalStatus.ACCEPTED;
    }

    private static @Nullable Instant moment(Stage stage, ProposalView proposal, Map<Stage, Instant> known) {
        return switch (stage) {
            case ELIGIBILITY -> proposal.submittedAt();
            case DECISION ->
                proposal.status().isDecided() ? proposal.history().getLast().at() : null;
            default -> known.get(stage);
        };
    }
}
