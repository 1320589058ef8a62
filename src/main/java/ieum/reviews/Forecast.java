package ieum.reviews;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.HeldPlace;
import ieum.programs.Participations;
import ieum.programs.ProgramId;
import ieum.programs.ProgramView;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.programs.Stage;
import ieum.proposals.Passages;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.proposals.ProposalStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plays the decisions of a batch in their order, without making them. */
@Component
class Forecast {
    private final Deciding deciding;
    private final Programs programs;
    private final Participations participations;
    private final Passages passages;

    Forecast(Deciding deciding, Programs programs, Participations participations, Passages passages) {
        this.deciding = deciding;
        this.programs = programs;
        this.participations = participations;
        this.passages = passages;
    }

    /** For each that the viewer sees; a handful of queries for each programme, however many proposals. */
    Map<ProposalId, Foresight> of(List<BatchLine> lines, BatchPlan plan, Viewer viewer) {
        var rows = lines.stream()
                .map(line -> Objects.requireNonNull(line.proposal()))
                .toList();
        var ids = rows.stream().map(ProposalRow::id).toList();
        var heldBack = passages.heldBack(ids);
        var waitsAt = plan.stage() == null ? Map.<ProposalId, Stage>of() : passages.waitsAt(ids);
        var played = new HashMap<ProgramId, Played>();
        var foreseen = new LinkedHashMap<ProposalId, Foresight>();
        var byTwo = deciding.byTwo(rows.stream().map(ProposalRow::call).toList());
        for (var line : lines) {
            var row = Objects.requireNonNull(line.proposal());
            var program = played.computeIfAbsent(
                    row.program(),
                    id -> new Played(programs.get(id), new HashSet<>(participations.held(id, Side.STARTUP))));
            var back = heldBack.contains(row.id());
            var known = known(row, plan, program, waitsAt.get(row.id()), viewer);
            foreseen.put(
                    row.id(),
                    known != null
                            ? known
                            : plan.outcome() == BatchOutcome.CONFIRM
                                    ? confirm(line, row, program, back, viewer)
                                    : byTwo.contains(row.call())
                                            ? propose(line, row, plan, program, back, viewer)
                                            : decide(
                                                    row,
                                                    plan.outcome().decision(),
                                                    plan.waitWhenFull(),
                                                    program,
                                                    back));
        }
        return foreseen;
    }

    /** What is so whatever is decided. */
    private static @Nullable Foresight known(
            ProposalRow row, BatchPlan plan, Played program, @Nullable Stage waitsAt, Viewer viewer) {
        if (viewer.belongsTo(row.applicant())) return Foresight.OWN;
        if (!program.view.oversight().mayBroker(row.centre(), viewer)) return Foresight.NOT_YOURS;
        if (plan.outcome() == BatchOutcome.PASS)
            return plan.stage() == waitsAt ? Foresight.PASSED : Foresight.NOT_AT_STAGE;
        if (!row.status().isOpen()) return Foresight.DECIDED;
        return row.number().isEmpty() ? Foresight.HISTORIC : null;
    }

    private static Foresight confirm(BatchLine line, ProposalRow row, Played program, boolean heldBack, Viewer viewer) {
        var proposed = line.proposed();
        if (proposed == null || !proposed.isOpen()) return Foresight.NOT_PROPOSED;
        if (proposed.by().equals(viewer.account())) return Foresight.PROPOSED_BY_YOU;
        if (!proposed.version().equals(line.seen())) return Foresight.PROPOSED_ANEW;
        return decide(row, proposed.outcome(), false, program, heldBack);
    }

    /** Places are counted when it is confirmed. */
    private static Foresight propose(
            BatchLine line, ProposalRow row, BatchPlan plan, Played program, boolean heldBack, Viewer viewer) {
        var before = line.proposed();
        if (before != null && before.isOpen() && !before.by().equals(viewer.account()))
            return Foresight.PROPOSED_BY_OTHER;
        var foreseen =
                switch (plan.outcome().decision()) {
                    case ACCEPT -> heldBack ? Foresight.HELD_BACK : Foresight.PROPOSED;
                    case WAITLIST -> wait(row, program);
                    case DECLINE -> Foresight.PROPOSED;
                };
        return foreseen.happens() ? Foresight.PROPOSED : foreseen;
    }

    private static Foresight decide(
            ProposalRow row, Outcome outcome, boolean waitWhenFull, Played program, boolean heldBack) {
        return switch (outcome) {
            case DECLINE -> Foresight.DECLINED;
            case WAITLIST -> wait(row, program);
            case ACCEPT -> heldBack ? Foresight.HELD_BACK : accept(row, waitWhenFull, program);
        };
    }

    private static Foresight accept(ProposalRow row, boolean waitWhenFull, Played program) {
        if (program.takes(row)) return Foresight.ACCEPTED;
        if (!waitWhenFull) return Foresight.FULL;
        return row.status() == ProposalStatus.WAITLISTED ? Foresight.WAITS_ALREADY : Foresight.WAITLISTED;
    }

    private static Foresight wait(ProposalRow row, Played program) {
        if (row.status() == ProposalStatus.WAITLISTED) return Foresight.WAITS_ALREADY;
        return program.held.contains(program.place(row)) ? Foresight.HOLDS_PLACE : Foresight.WAITLISTED;
    }

    /** A programme and the places that are held in it at some point of the play. */
    private record Played(ProgramView view, Set<HeldPlace> held) {
        HeldPlace place(ProposalRow row) {
            return new HeldPlace(view.id(), row.centre(), Side.STARTUP, row.applicant());
        }

        boolean takes(ProposalRow row) {
            var place = place(row);
            if (held.contains(place)) return true;
            if (isFull(
                    limit(row.centre()),
                    held.stream()
                            .filter(one -> one.centre().equals(row.centre()))
                            .count())) return false;
            var known = held.stream().map(HeldPlace::organization).distinct().toList();
            if (!known.contains(row.applicant()) && isFull(view.text().startupPlaces(), known.size())) return false;
            held.add(place);
            return true;
        }

        private @Nullable Integer limit(OrganizationId centre) {
            return view.tracks().stream()
                    .filter(track -> track.centre().equals(centre))
                    .findFirst()
                    .map(track -> track.startupPlaces())
                    .orElse(null);
        }

        private static boolean isFull(@Nullable Integer limit, long taken) {
            return limit != null && taken >= limit;
        }
    }
}
