package ieum.reviews;

import ieum.organizations.Viewer;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalRow;
import ieum.proposals.ProposalStatus;
import ieum.proposals.Proposals;
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
    private final Proposals proposals;

    ReviewQueues(AssignmentRows rows, Proposals proposals) {
        this.rows = rows;
        this.proposals = proposals;
    }

    /** What the viewer was asked to review and has not. */
    public Optional<ProposalId> first(Viewer viewer) {
        return viewer.signedIn()
                ? open(rows.open(viewer.account()), viewer).stream().findFirst()
                : Optional.empty();
    }

    /** Where this proposal stands among them. */
    public ReviewQueue at(ProposalId id, Viewer viewer) {
        var given = open(rows.given(viewer.account()), viewer);
        var left = new HashSet<>(rows.open(viewer.account()));
        left.retainAll(given);
        var at = given.indexOf(id);
        ProposalId next = null;
        for (int step = 1; step <= given.size() && next == null; step++) {
            var candidate = given.get((at + step + given.size()) % given.size());
            if (!candidate.equals(id) && left.contains(candidate)) next = candidate;
        }
        return new ReviewQueue(at + 1, given.size(), at > 0 ? given.get(at - 1) : null, next, left.size());
    }

    /** Those that may still be judged, and that the viewer sees. */
    private List<ProposalId> open(List<ProposalId> ids, Viewer viewer) {
        return proposals.some(ids, viewer).stream()
                .filter(row -> row.status() == ProposalStatus.SUBMITTED)
                .map(ProposalRow::id)
                .toList();
    }
}
