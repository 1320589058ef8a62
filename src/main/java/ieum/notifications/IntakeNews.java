package ieum.notifications;

import ieum.challenges.Challenges;
import ieum.challenges.QuestionAnswered;
import ieum.challenges.QuestionAsked;
import ieum.organizations.Conflicts;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.proposals.ClosingFailed;
import ieum.proposals.InformationGiven;
import ieum.proposals.InformationRequested;
import ieum.proposals.Proposals;
import ieum.proposals.StagePassed;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells of what is asked and answered around a proposal, and of what could not be submitted at closing. */
@Component
class IntakeNews {
    private final Post post;
    private final Proposals proposals;
    private final Challenges challenges;
    private final Organizations organizations;
    private final Conflicts conflicts;

    IntakeNews(
            Post post, Proposals proposals, Challenges challenges, Organizations organizations, Conflicts conflicts) {
        this.conflicts = conflicts;
        this.post = post;
        this.proposals = proposals;
        this.challenges = challenges;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(ClosingFailed failed) {
        var proposal = proposals.facts(failed.id());
        post.tell(
                organizations.writers(proposal.applicants()),
                About.CLOSING_FAILED,
                failed,
                "/proposals/" + failed.id() + "/closing",
                proposal.title(),
                new Wording(failed.problem()));
    }

    @ApplicationModuleListener
    void on(InformationRequested requested) {
        var proposal = proposals.facts(requested.id());
        post.tell(
                organizations.writers(proposal.applicants()),
                About.INFORMATION_REQUESTED,
                requested,
                "/proposals/" + requested.id() + "/requests",
                proposal.title(),
                proposal.centre());
    }

    @ApplicationModuleListener
    void on(InformationGiven given) {
        var proposal = proposals.facts(given.id());
        for (var receiver : proposal.receivers())
            post.tell(
                    conflicts.without(organizations.writers(receiver), proposal.applicants()),
                    About.INFORMATION_GIVEN,
                    given,
                    "/proposals/" + given.id() + "/requests",
                    proposal.title(),
                    Applicant.of(proposal, receiver));
    }

    @ApplicationModuleListener
    void on(StagePassed passed) {
        var proposal = proposals.facts(passed.id());
        post.tell(
                organizations.writers(proposal.applicants()),
                About.STAGE_PASSED,
                passed,
                "/proposals/" + passed.id(),
                proposal.title(),
                new Wording("stage." + passed.stage()));
    }

    /** Not who asked: the company answers everyone alike. */
    @ApplicationModuleListener
    void on(QuestionAsked asked) {
        var challenge = challenges.facts(asked.id());
        post.tell(
                organizations.writers(List.of(challenge.owner(), challenge.centre())),
                About.QUESTION_ASKED,
                asked,
                "/challenges/" + asked.id() + "/questions",
                challenge.title());
    }

    /** Whoever asked, and everyone who is writing. */
    @ApplicationModuleListener
    void on(QuestionAnswered answered) {
        var challenge = challenges.facts(answered.id());
        List<OrganizationId> all = Stream.concat(
                        Stream.of(answered.asker()), proposals.applicantsFor(answered.id()).stream())
                .distinct()
                .toList();
        post.tell(
                organizations.writers(all),
                About.QUESTION_ANSWERED,
                answered,
                "/challenges/" + answered.id() + "/questions",
                challenge.title());
    }
}
