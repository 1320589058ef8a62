package ieum.notifications;

import ieum.challenges.AccessGranted;
import ieum.challenges.AccessRequested;
import ieum.challenges.ChallengeClosed;
import ieum.challenges.ChallengeId;
import ieum.challenges.ChallengeOffered;
import ieum.challenges.ChallengePublished;
import ieum.challenges.ChallengeReturned;
import ieum.challenges.ChallengeStatus;
import ieum.challenges.Challenges;
import ieum.challenges.Circles;
import ieum.challenges.TermsAccepted;
import ieum.organizations.Organizations;
import ieum.proposals.Proposals;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what happened to a challenge, and to the circle that may read it. */
@Component
class ChallengeNews {
    private final Post post;
    private final Challenges challenges;
    private final Circles circles;
    private final Proposals proposals;
    private final Organizations organizations;

    ChallengeNews(Post post, Challenges challenges, Circles circles, Proposals proposals, Organizations organizations) {
        this.post = post;
        this.challenges = challenges;
        this.circles = circles;
        this.proposals = proposals;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(ChallengeOffered offered) {
        var challenge = challenges.facts(offered.id());
        // given back meanwhile, it is its owner's alone again
        if (challenge.status() == ChallengeStatus.DRAFT) return;
        post.tell(
                organizations.writers(offered.centre()),
                About.CHALLENGE_OFFERED,
                offered,
                page(offered.id()),
                challenge.title(),
                offered.owner());
    }

    @ApplicationModuleListener
    void on(ChallengeReturned returned) {
        var challenge = challenges.facts(returned.id());
        post.tell(
                organizations.writers(returned.owner()),
                About.CHALLENGE_RETURNED,
                returned,
                page(returned.id()) + "/edit",
                challenge.title(),
                challenge.centre(),
                new Quote(challenge.remark(returned.at())));
    }

    /** Also those whom the owner had named while nobody else could see it. */
    @ApplicationModuleListener
    void on(ChallengePublished published) {
        var challenge = challenges.facts(published.id());
        post.tell(
                organizations.writers(published.owner()),
                About.CHALLENGE_PUBLISHED,
                published,
                page(published.id()),
                challenge.title(),
                published.centre(),
                challenge.deadline().atZone(challenge.zone()));
        post.tell(
                organizations.writers(circles.namedBefore(published.at(), published.id())),
                About.ACCESS_GRANTED,
                published,
                page(published.id()),
                challenge.title(),
                published.owner());
    }

    @ApplicationModuleListener
    void on(ChallengeClosed closed) {
        var challenge = challenges.facts(closed.id());
        post.tell(
                organizations.writers(closed.owner()),
                About.CHALLENGE_CLOSED,
                closed,
                page(closed.id()),
                challenge.title());
        post.tell(
                organizations.writers(proposals.applicantsFor(closed.id())),
                About.CHALLENGE_CLOSED_FOR_APPLICANTS,
                closed,
                "/proposals?challenge=" + closed.id(),
                challenge.title());
    }

    @ApplicationModuleListener
    void on(AccessRequested requested) {
        post.tell(
                organizations.writers(requested.owner()),
                About.ACCESS_REQUESTED,
                requested,
                page(requested.id()),
                challenges.facts(requested.id()).title(),
                requested.organization());
    }

    /** Named before the challenge was public, they were told when it was. */
    @ApplicationModuleListener
    void on(AccessGranted granted) {
        var challenge = challenges.facts(granted.id());
        if (!challenge.wasPublishedBy(granted.at())) return;
        post.tell(
                organizations.writers(granted.organization()),
                About.ACCESS_GRANTED,
                granted,
                page(granted.id()),
                challenge.title(),
                challenge.owner());
    }

    @ApplicationModuleListener
    void on(TermsAccepted accepted) {
        var challenge = challenges.facts(accepted.id());
        post.tell(
                organizations.writers(challenge.owner()),
                About.TERMS_ACCEPTED,
                accepted,
                page(accepted.id()),
                challenge.title(),
                accepted.organization());
    }

    private static String page(ChallengeId id) {
        return "/challenges/" + id;
    }
}
