package ieum.notifications;

import ieum.organizations.Conflicts;
import ieum.organizations.Organizations;
import ieum.programs.Calls;
import ieum.proposals.Proposals;
import ieum.reviews.BatchFinished;
import ieum.reviews.ReviewSubmitted;
import ieum.reviews.ReviewersAssigned;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who decide that one more review is there. */
@Component
class ReviewNews {
    private final Post post;
    private final Proposals proposals;
    private final Organizations organizations;
    private final Conflicts conflicts;
    private final Calls calls;

    ReviewNews(Post post, Proposals proposals, Organizations organizations, Conflicts conflicts, Calls calls) {
        this.calls = calls;
        this.conflicts = conflicts;
        this.post = post;
        this.proposals = proposals;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(BatchFinished finished) {
        post.tell(List.of(finished.by()), About.BATCH_FINISHED, finished, "/decisions/" + finished.id());
    }

    @ApplicationModuleListener
    void on(ReviewSubmitted submitted) {
        var proposal = proposals.facts(submitted.proposal());
        // it is no news to a colleague of the centre who wrote it
        var others = conflicts.without(organizations.writers(proposal.centre()), proposal.applicants()).stream()
                .filter(writer -> !writer.equals(submitted.by()))
                .toList();
        post.tell(
                others,
                About.REVIEW_SUBMITTED,
                submitted,
                "/proposals/" + submitted.proposal() + "/reviews",
                proposal.title(),
                submitted.organization());
    }

    /** Each finds what is theirs on their own first page. */
    @ApplicationModuleListener
    void on(ReviewersAssigned assigned) {
        post.tell(
                assigned.reviewers(),
                About.REVIEWERS_ASSIGNED,
                assigned,
                "/reviews/next",
                calls.get(assigned.id()).title().original());
    }
}
