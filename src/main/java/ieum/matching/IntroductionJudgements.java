package ieum.matching;

import ieum.accounts.AccountId;
import ieum.challenges.ChallengeId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever brings two together, or says yes or no to it, judges a suggestion, whether or not they came from one. */
@Component
class IntroductionJudgements {
    private final Introductions introductions;
    private final PartnerSuggestions suggestions;
    private final Organizations organizations;

    IntroductionJudgements(Introductions introductions, PartnerSuggestions suggestions, Organizations organizations) {
        this.introductions = introductions;
        this.suggestions = suggestions;
        this.organizations = organizations;
    }

    @EventListener
    void on(IntroductionSuggested suggested) {
        keep(suggested.id(), new Opinion(Verdict.FITS, null, null), suggested.by());
    }

    @EventListener
    void on(IntroductionRequested requested) {
        keep(requested.id(), new Opinion(Verdict.FITS, null, null), requested.by());
    }

    @EventListener
    void on(IntroductionAccepted accepted) {
        keep(accepted.id(), new Opinion(Verdict.FITS, null, null), accepted.by());
    }

    /** The second yes; what two found by themselves is about no challenge. */
    @EventListener
    void on(IntroductionOpened opened) {
        keep(opened.id(), new Opinion(Verdict.FITS, null, null), opened.by());
    }

    @EventListener
    void on(IntroductionDeclined declined) {
        var reason = introductions.facts(declined.id()).reason();
        if (reason != DeclineReason.NOT_CHOSEN)
            keep(declined.id(), new Opinion(Verdict.DOES_NOT_FIT, ground(reason), null), declined.by());
    }

    private void keep(IntroductionId id, Opinion opinion, AccountId by) {
        var facts = introductions.facts(id);
        @Nullable ChallengeId challenge = facts.challenge();
        if (challenge == null) return;
        Viewer viewer = organizations.viewer(by);
        suggestions.keep(challenge, facts.startup(), opinion, viewer);
    }

    private static Ground ground(@Nullable DeclineReason reason) {
        if (reason == null) return Ground.OTHER;
        return switch (reason) {
            case NOT_FITTING -> Ground.OTHER_FIELD;
            case NO_CAPACITY, WRONG_TIME, OTHER_PARTNER -> Ground.NO_INTEREST;
            case MET_BEFORE -> Ground.KNOWN_ALREADY;
            case NOT_CHOSEN, OTHER -> Ground.OTHER;
        };
    }
}
