package ieum.reviews;

import ieum.organizations.Viewer;
import ieum.proposals.Passages;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
import ieum.reviews.AssignmentRows.Occasion;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer's day: from one open review to the next. */
@Service
@Transactional(readOnly = true)
public class ReviewQueues {
    private final AssignmentRows rows;
    private final RecusalRows recusals;
    private final Proposals proposals;
    private final Passages passages;
    private final Clock clock;

    ReviewQueues(AssignmentRows rows, RecusalRows recusals, Proposals proposals, Passages passages, Clock clock) {
        this.rows = rows;
        this.recusals = recusals;
        this.proposals = proposals;
        this.passages = passages;
        this.clock = clock;
    }

    /** What the viewer was asked to review and has not. */
    public Optional<ProposalId> first(Viewer viewer) {
        return left(viewer).stream().findFirst().map(ProposalRow::id);
    }

    /** Where this proposal stands among them. */
    public ReviewQueue at(ProposalId id, Viewer viewer) {
        var given = open(rows.given(viewer.account()), viewer).stream()
                .map(ProposalRow::id)
                .toList();
        var left = new HashSet<>(undone(given, viewer));
        var at = given.indexOf(id);
        ProposalId next = null;
        for (int step = 1; step <= given.size() && next == null; step++) {
            var candidate = given.get((at + step + given.size()) % given.size());
            if (!candidate.equals(id) && left.contains(candidate)) next = candidate;
        }
        return new ReviewQueue(at + 1, given.size(), at > 0 ? given.get(at - 1) : null, next, left.size());
    }

    /** All of what the viewer was asked to review and has not, in the order in which it was given. */
    List<ProposalRow> left(Viewer viewer) {
        return viewer.signedIn() ? open(undone(rows.given(viewer.account()), viewer), viewer) : List.of();
    }

    /** Those of these that may be judged now, and that the viewer has not judged at the stage where they are. */
    List<ProposalId> undone(List<ProposalId> ids, Viewer viewer) {
        if (ids.isEmpty()) return ids;
        var stages = passages.judgedAt(ids);
        var over = new HashSet<>(rows.judged(viewer.account(), ids));
        over.addAll(rows.closed(clock.instant(), ids));
        var recused = recusals.of(viewer.account(), ids);
        return ids.stream()
                .filter(id -> {
                    var stage = stages.get(id);
                    return stage != null && !recused.contains(id) && !over.contains(new Occasion(id, stage));
                })
                .toList();
    }

    /** Those that may still be judged, and that the viewer sees. */
    private List<ProposalRow> open(List<ProposalId> ids, Viewer viewer) {
        return proposals.some(ids, viewer).stream()
                .filter(row -> row.status() == ProposalStatus.SUBMITTED)
                .toList();
    }
}
