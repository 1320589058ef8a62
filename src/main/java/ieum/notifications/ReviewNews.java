package ieum.notifications;

import ieum.accounts.Accounts;
import ieum.organizations.Conflicts;
import ieum.organizations.Organizations;
import ieum.programs.Calls;
import ieum.programs.Programs;
import ieum.proposals.Proposals;
import ieum.reviews.BatchFinished;
import ieum.reviews.BiddingOpened;
import ieum.reviews.Discussions;
import ieum.reviews.FeedbackGiven;
import ieum.reviews.Feedbacks;
import ieum.reviews.RecusalMade;
import ieum.reviews.RemarkMade;
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
    private final Programs programs;
    private final Accounts accounts;
    private final Discussions discussions;
    private final Feedbacks feedbacks;

    ReviewNews(
            Post post,
            Proposals proposals,
            Organizations organizations,
            Conflicts conflicts,
            Calls calls,
            Programs programs,
            Accounts accounts,
            Discussions discussions,
            Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
        this.discussions = discussions;
        this.calls = calls;
        this.programs = programs;
        this.accounts = accounts;
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

    /** Who stepped back, to those who give proposals to reviewers; why stands on their page. */
    @ApplicationModuleListener
    void on(RecusalMade made) {
        var proposal = proposals.facts(made.id());
        var operator = programs.oversight(calls.get(proposal.call()).program()).operator();
        post.tell(
                conflicts.without(organizations.writers(operator), proposal.applicants()),
                About.RECUSAL_MADE,
                made,
                "/calls/" + proposal.call() + "/reviewers",
                proposal.title(),
                accounts.get(made.by()).name());
    }

    @ApplicationModuleListener
    void on(RemarkMade said) {
        var proposal = proposals.facts(said.id());
        var others = conflicts.without(discussions.participants(said.id()), proposal.applicants()).stream()
                .filter(one -> !one.equals(said.by()))
                .toList();
        post.tell(others, About.REMARK_MADE, said, "/proposals/" + said.id() + "/reviews", proposal.title());
    }

    @ApplicationModuleListener
    void on(FeedbackGiven given) {
        var proposal = proposals.facts(given.id());
        post.tell(
                organizations.writers(proposal.applicants()),
                About.FEEDBACK_GIVEN,
                given,
                "/proposals/" + given.id() + "/feedback",
                proposal.title(),
                proposal.centre(),
                new Quote(feedbacks.words(given.id()).original()));
    }

    @ApplicationModuleListener
    void on(BiddingOpened opened) {
        var call = calls.get(opened.id());
        post.tell(
                opened.reviewers(),
                About.BIDDING_OPENED,
                opened,
                "/calls/" + opened.id() + "/bids",
                call.title().original(),
                opened.closesAt().atZone(call.zone()));
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
