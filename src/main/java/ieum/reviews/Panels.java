package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.assignments.Assignment;
import ieum.assignments.Assignments;
import ieum.assignments.Watch;
import ieum.concepts.Concepts;
import ieum.organizations.Viewer;
import ieum.programs.CallId;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.reviews.Panel.Pairing;
import ieum.reviews.PanelView.Change;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who reviews what for a call: distributed by the best assignment there is, changed by hand, and confirmed. */
@Service
@Transactional
public class Panels {
    private final AssignmentRows rows;
    private final Convocation convocation;
    private final Concepts concepts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Panels(
            AssignmentRows rows,
            Convocation convocation,
            Concepts concepts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.convocation = convocation;
        this.concepts = concepts;
        this.events = events;
        this.clock = clock;
    }

    /** For those who operate the programme of the call. */
    @Transactional(readOnly = true)
    public PanelView get(CallId call, int page, Viewer viewer) {
        var panel = panel(call, viewer);
        return new Standing(panel, rows.wanted(call), assigned(panel), done(panel)).view(Math.max(1, page));
    }

    /** @param capacities of whom is to review, at least one proposal each; of those who may */
    public void seat(CallId call, int each, Map<AccountId, Integer> capacities, Viewer viewer) {
        var candidates =
                panel(call, viewer).reviewers().stream().map(Reviewer::account).collect(Collectors.toSet());
        if (!candidates.containsAll(capacities.keySet())) throw new Refused("seat others in the panel of " + call);
        rows.want(call, each);
        rows.seat(call, capacities, viewer.account(), clock.instant());
    }

    /** What was confirmed or decided by hand stays; everything else is given anew. */
    public void distribute(CallId call, Viewer viewer) {
        var panel = panel(call, viewer);
        if (panel.reviewers().stream().noneMatch(reviewer -> reviewer.capacity() > 0)) throw new Clash("panel.nobody");
        var fixed = kept(assigned(panel));
        var best = Assignments.best(panel.problem(rows.wanted(call), fixed), Watch.NOBODY);
        rows.forgetDrafts(ids(panel));
        for (var pair : best.pairs()) {
            var pairing = pairing(panel, pair);
            if (!fixed.contains(pairing))
                rows.add(pairing.proposal(), pairing.reviewer(), false, viewer.account(), clock.instant());
        }
    }

    /** What it would bring to take one reviewer from a proposal, or to give it one, or both. */
    @Transactional(readOnly = true)
    public Change foresee(
            CallId call, ProposalId proposal, @Nullable AccountId out, @Nullable AccountId in, Viewer viewer) {
        var panel = panel(call, viewer);
        var each = rows.wanted(call);
        var now = assigned(panel);
        var then = changed(panel, now, proposal, out, in);
        var before = new Standing(panel, each, now, Set.of());
        var after = new Standing(panel, each, then, Set.of());
        return new Change(before.points(), after.points(), before.missing(), after.missing());
    }

    /** Of those who may review for the call. */
    @Transactional(readOnly = true)
    public Map<AccountId, String> names(CallId call, Viewer viewer) {
        return panel(call, viewer).reviewers().stream().collect(Collectors.toMap(Reviewer::account, Reviewer::name));
    }

    /** By hand, so that no distribution takes it back. */
    public void change(
            CallId call, ProposalId proposal, @Nullable AccountId out, @Nullable AccountId in, Viewer viewer) {
        var panel = panel(call, viewer);
        changed(panel, assigned(panel), proposal, out, in);
        if (out != null) rows.remove(proposal, out);
        if (in != null) rows.add(proposal, in, true, viewer.account(), clock.instant());
    }

    /** From now on it waits on the first pages of those concerned, who are told. */
    public void confirm(CallId call, Viewer viewer) {
        var told = rows.confirm(ids(panel(call, viewer)), viewer.account(), clock.instant());
        if (told.isEmpty()) return;
        var sorted =
                told.stream().sorted(Comparator.comparing(AccountId::toString)).toList();
        events.publishEvent(new ReviewersAssigned(call, sorted, viewer.account(), clock.instant()));
    }

    /** The fields of technology that the viewer says they know. */
    @Transactional(readOnly = true)
    public Set<String> expertise(Viewer viewer) {
        return rows.expertise(List.of(viewer.account())).getOrDefault(viewer.account(), Set.of());
    }

    public void know(Collection<String> fields, Viewer viewer) {
        if (!viewer.signedIn()) throw new Refused("know something");
        rows.knows(
                viewer.account(),
                fields.stream()
                        .filter(field -> concepts.get(field).isPresent())
                        .distinct()
                        .toList());
    }

    private List<Assigned> changed(
            Panel panel, List<Assigned> now, ProposalId id, @Nullable AccountId out, @Nullable AccountId in) {
        var proposal = panel.proposals().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        if (out != null && done(panel).contains(new AssignmentRows.Assignee(id, out)))
            throw new Clash("panel.reviewedAlready");
        if (in != null
                && panel.reviewers().stream().noneMatch(one -> one.account().equals(in) && panel.may(one, proposal)))
            throw new Clash("panel.mayNot");
        var then = now.stream()
                .filter(one -> !(one.proposal().equals(id)
                        && (one.reviewer().equals(out) || one.reviewer().equals(in))))
                .collect(Collectors.toList());
        if (in != null) then.add(new Assigned(id, in, true, false));
        return then;
    }

    private Panel panel(CallId call, Viewer viewer) {
        return convocation.of(call, viewer);
    }

    private List<Assigned> assigned(Panel panel) {
        return rows.all(ids(panel));
    }

    private Set<AssignmentRows.Assignee> done(Panel panel) {
        return rows.done(ids(panel));
    }

    static Set<Pairing> kept(List<Assigned> assigned) {
        return assigned.stream()
                .filter(one -> one.byHand() || one.confirmed())
                .map(one -> new Pairing(one.proposal(), one.reviewer()))
                .collect(Collectors.toSet());
    }

    private static Pairing pairing(Panel panel, Assignment.Pair pair) {
        return new Pairing(
                panel.proposals().get(pair.row()).id(),
                panel.reviewers().get(pair.column()).account());
    }

    private static List<ProposalId> ids(Panel panel) {
        return panel.proposals().stream().map(ProposalRow::id).toList();
    }
}
