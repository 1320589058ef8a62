package ieum.notifications;

import ieum.accounts.AccountId;
import ieum.organizations.Conflicts;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.reviews.BatchFinished;
import ieum.reviews.Batches;
import ieum.reviews.DecisionProposed;
import ieum.reviews.DecisionReturned;
import ieum.reviews.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells of decisions that need a second person: whoever may be that, of many at once, and whoever was the first. */
@Component
class DecisionNews {
    private final Post post;
    private final Decisions decisions;
    private final Batches batches;
    private final Proposals proposals;
    private final Conflicts conflicts;

    DecisionNews(Post post, Decisions decisions, Batches batches, Proposals proposals, Conflicts conflicts) {
        this.post = post;
        this.decisions = decisions;
        this.batches = batches;
        this.proposals = proposals;
        this.conflicts = conflicts;
    }

    @ApplicationModuleListener
    void on(DecisionProposed proposed) {
        if (proposed.batch() != null) return;
        post.tell(
                decisions.whoMayConfirm(proposed.id()),
                About.DECISION_PROPOSED,
                proposed,
                page(proposed.id()),
                proposals.facts(proposed.id()).title());
    }

    /** Each hears once, of as many as they may confirm. */
    @ApplicationModuleListener
    void on(BatchFinished finished) {
        var counts = new HashMap<AccountId, Integer>();
        for (var id : batches.proposed(finished.id()))
            for (var person : decisions.whoMayConfirm(id)) counts.merge(person, 1, Integer::sum);
        counts.keySet().stream()
                .collect(Collectors.groupingBy(counts::get))
                .forEach((count, people) ->
                        post.tell(people, About.DECISIONS_PROPOSED, finished, "/proposals?q=proposed:yes", count));
    }

    @ApplicationModuleListener
    void on(DecisionReturned returned) {
        var proposal = proposals.facts(returned.id());
        post.tell(
                conflicts.without(List.of(returned.proposer()), proposal.applicants()),
                About.DECISION_RETURNED,
                returned,
                page(returned.id()),
                proposal.title(),
                new Quote(returned.reason()));
    }

    private static String page(ProposalId id) {
        return "/proposals/" + id + "/reviews";
    }
}
