package ieum.reviews.web;

import ieum.organizations.Viewer;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.proposals.WaitList;
import ieum.reviews.Decisions;
import ieum.reviews.Discussions;
import ieum.reviews.ReviewGroup;
import ieum.reviews.ReviewQueues;
import ieum.reviews.Reviews;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a proposal's reviews shows, with the decision below them. */
@Component
class ReviewOverview {
    private final Reviews reviews;
    private final Discussions discussions;
    private final ReviewQueues queues;
    private final Decisions decisions;
    private final Proposals proposals;
    private final WaitList waitList;
    private final Programs programs;

    ReviewOverview(
            Reviews reviews,
            Discussions discussions,
            ReviewQueues queues,
            Decisions decisions,
            Proposals proposals,
            WaitList waitList,
            Programs programs) {
        this.reviews = reviews;
        this.discussions = discussions;
        this.queues = queues;
        this.decisions = decisions;
        this.proposals = proposals;
        this.waitList = waitList;
        this.programs = programs;
    }

    /** The name of its template. */
    String show(ProposalId id, Viewer viewer, Model model) {
        var given = reviews.of(id, viewer);
        var proposal = proposals.get(id, viewer);
        model.addAttribute("proposal", proposal);
        model.addAttribute("oversight", programs.oversight(proposal.program()));
        model.addAttribute(
                "room",
                programs.get(proposal.program())
                        .room(Side.STARTUP, proposal.centre())
                        .orElse(null));
        model.addAttribute("waiting", waitList.of(proposal).orElse(null));
        model.addAttribute("waitingInAll", waitList.count(proposal.program(), proposal.centre()));
        model.addAttribute("groups", ReviewGroup.of(given));
        model.addAttribute("none", Map.of());
        model.addAttribute("discussion", discussions.of(id, viewer));
        model.addAttribute("own", reviews.own(id, viewer).orElse(null));
        model.addAttribute("queue", queues.at(id, viewer));
        model.addAttribute("outcomes", DecisionForm.outcomes(proposal.status()));
        var decision = decisions.of(proposal, viewer);
        model.addAttribute("decision", decision);
        if (!model.containsAttribute("decisionForm")) model.addAttribute("decisionForm", DecisionForm.of(decision));
        if (!model.containsAttribute("returnForm")) model.addAttribute("returnForm", new ReturnForm(""));
        return "reviews/index";
    }
}
