package ieum.reviews;

import ieum.organizations.Desk;
import ieum.organizations.OrganizationId;
import ieum.organizations.ToDo;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalRow;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For the company, proposals not yet reviewed; for the centre, those that wait for its decision. */
@Component
class ReviewsDesk implements Desk {
    private final Proposals proposals;
    private final ReviewQueues queues;
    private final ProposedRows proposed;
    private final BidRows bids;
    private final Clock clock;

    private static final int MOST = 50;

    ReviewsDesk(Proposals proposals, ReviewQueues queues, ProposedRows proposed, BidRows bids, Clock clock) {
        this.proposals = proposals;
        this.queues = queues;
        this.proposed = proposed;
        this.bids = bids;
        this.clock = clock;
    }

    @Override
    public List<ToDo> waitingFor(Viewer viewer) {
        var given = Stream.concat(given(viewer).stream(), bids(viewer).stream()).toList();
        var own = viewer.organization();
        // experts review what they are given, whether they belong to anybody or not
        if (own.isEmpty() || !viewer.reviewsFor(own.get())) return given;
        var submitted = proposals.top(ProposalFilter.of(ProposalStatus.SUBMITTED), viewer, MOST).stream()
                .filter(row -> !row.applicant().equals(own.get()))
                // without a number it comes from a list of earlier years, and waits for nobody
                .filter(row -> !row.number().isEmpty())
                .toList();
        // who has waited longest comes first
        var waiting = viewer.staff()
                ? decisions(submitted.reversed(), own.get(), viewer)
                : reviews(submitted.reversed(), own.get(), viewer);
        // what was given to this very person comes before what anybody of theirs may do
        return Stream.concat(
                        Stream.concat(given.stream(), confirmations(viewer).stream()),
                        waiting.stream()
                                .filter(one -> given.stream()
                                        .noneMatch(mine -> mine.address().equals(one.address()))))
                .toList();
    }

    private List<ToDo> given(Viewer viewer) {
        return queues.left(viewer).stream().map(row -> toDo("todo.review", row)).toList();
    }

    /** For experts, who do not know of the call by anything else. */
    private List<ToDo> bids(Viewer viewer) {
        if (!viewer.signedIn()) return List.of();
        return bids.waitingFor(viewer.account(), clock.instant()).stream()
                .map(one -> ToDo.about(
                        "todo.bid",
                        one.title(),
                        "/calls/" + one.call() + "/bids",
                        one.closesAt(),
                        ZoneId.of(one.zone())))
                .toList();
    }

    /** Who has waited longest for a second person comes first. */
    private List<ToDo> confirmations(Viewer viewer) {
        if (!viewer.brokers()) return List.of();
        var waiting = proposed.waitingFor(viewer.account(), MOST);
        var rows = proposals
                .some(waiting.stream().map(ProposedDecision::proposal).toList(), viewer)
                .stream()
                .collect(Collectors.toMap(ProposalRow::id, Function.identity()));
        return waiting.stream()
                .filter(one -> rows.containsKey(one.proposal()))
                .map(one -> toDo("todo.confirmDecision", Objects.requireNonNull(rows.get(one.proposal())), one.at()))
                .toList();
    }

    /** The supervisor sees them, but decides nothing. */
    private List<ToDo> decisions(List<ProposalRow> submitted, OrganizationId own, Viewer viewer) {
        var ids = submitted.stream().map(ProposalRow::id).toList();
        // these wait for a second person
        var proposed = this.proposed.all(ids).values().stream()
                .filter(ProposedDecision::isOpen)
                .map(ProposedDecision::proposal)
                .collect(Collectors.toSet());
        return viewer.writesFor(own)
                ? submitted.stream()
                        .filter(row -> row.centre().equals(own))
                        .filter(row -> !proposed.contains(row.id()))
                        .map(row -> toDo("todo.decide", row))
                        .toList()
                : List.of();
    }

    /** Of the company's own challenges: those who propose together or fund a part see a proposal, too, and review nothing. */
    private List<ToDo> reviews(List<ProposalRow> submitted, OrganizationId own, Viewer viewer) {
        var left = new HashSet<>(
                queues.undone(submitted.stream().map(ProposalRow::id).toList(), viewer));
        return submitted.stream()
                .filter(row -> own.equals(row.owner()))
                .filter(row -> left.contains(row.id()))
                .map(row -> toDo("todo.review", row))
                .toList();
    }

    private static ToDo toDo(String wording, ProposalRow row) {
        return toDo(wording, row, row.submittedAt());
    }

    private static ToDo toDo(String wording, ProposalRow row, @Nullable Instant since) {
        return ToDo.about(
                        wording,
                        Objects.requireNonNull(row.title()),
                        "/proposals/" + row.id() + (wording.equals("todo.review") ? "/review" : "/reviews"),
                        null,
                        null)
                .of(row.applicantName(), since, row.zone());
    }
}
