package ieum.reviews;

import ieum.organizations.Desk;
import ieum.organizations.OrganizationId;
import ieum.organizations.ToDo;
import ieum.organizations.Viewer;
import ieum.proposals.ProposalFilter;
import ieum.proposals.ProposalRow;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For the company, proposals not yet reviewed; for the centre, those that wait for its decision. */
@Component
class ReviewsDesk implements Desk {
    private final Proposals proposals;
    private final ReviewQueues queues;

    private static final int MOST = 50;

    ReviewsDesk(Proposals proposals, ReviewQueues queues) {
        this.proposals = proposals;
        this.queues = queues;
    }

    @Override
    public List<ToDo> waitingFor(Viewer viewer) {
        var own = viewer.organization();
        if (own.isEmpty() || !viewer.reviewsFor(own.get())) return List.of();
        var submitted = proposals.top(ProposalFilter.of(ProposalStatus.SUBMITTED), viewer, MOST).stream()
                .filter(row -> !row.applicant().equals(own.get()))
                // without a number it comes from a list of earlier years, and waits for nobody
                .filter(row -> !row.number().isEmpty())
                .toList();
        // who has waited longest comes first
        var given = given(viewer);
        var waiting = viewer.staff()
                ? decisions(submitted.reversed(), own.get(), viewer)
                : reviews(submitted.reversed(), own.get(), viewer);
        // what was given to this very person comes before what anybody of theirs may do
        return Stream.concat(
                        given.stream(),
                        waiting.stream()
                                .filter(one -> given.stream()
                                        .noneMatch(mine -> mine.address().equals(one.address()))))
                .toList();
    }

    private List<ToDo> given(Viewer viewer) {
        return queues.left(viewer).stream().map(row -> toDo("todo.review", row)).toList();
    }

    /** The supervisor sees them, but decides nothing. */
    private static List<ToDo> decisions(List<ProposalRow> submitted, OrganizationId own, Viewer viewer) {
        return viewer.writesFor(own)
                ? submitted.stream()
                        .filter(row -> row.centre().equals(own))
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
        return ToDo.about(
                        wording,
                        Objects.requireNonNull(row.title()),
                        "/proposals/" + row.id() + (wording.equals("todo.review") ? "/review" : "/reviews"),
                        null,
                        null)
                .of(row.applicantName(), row.submittedAt(), row.zone());
    }
}
