package ieum.matching;

import ieum.challenges.ChallengeView;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Viewer;
import ieum.programs.Oversight;
import org.springframework.stereotype.Component;

/** Who sees what is suggested for whom. The door asks, and so do the templates, as {@code @suggestionPolicy}. */
@Component
class SuggestionPolicy {
    /** Partners for a challenge are for whoever has it, and for those who run its programme. */
    public boolean maySeePartners(ChallengeView challenge, Oversight oversight, Viewer viewer) {
        return maySeePartners(challenge.owner(), challenge.centre(), oversight, viewer);
    }

    boolean maySeePartners(OrganizationId owner, OrganizationId centre, Oversight oversight, Viewer viewer) {
        return viewer.belongsTo(owner) || oversight.mayRead(centre, viewer);
    }

    public boolean mayJudgePartners(ChallengeView challenge, Oversight oversight, Viewer viewer) {
        return viewer.reviewsFor(challenge.owner())
                || viewer.writesFor(challenge.owner())
                || oversight.mayBroker(challenge.centre(), viewer);
    }

    /** Challenges are suggested to those who could propose. */
    public boolean maySeeChallenges(Viewer viewer) {
        return viewer instanceof Viewer.Member member
                && member.kind().proposes()
                && member.kind() != OrganizationKind.PERSON;
    }

    /** Offers and requests of others are suggested to whoever could make some; centres and agencies bring others together. */
    public boolean maySeeOffers(Viewer viewer) {
        return viewer instanceof Viewer.Member member
                && member.kind() != OrganizationKind.PERSON
                && !member.kind().brokers();
    }

    public boolean mayJudgeOffers(Viewer viewer) {
        return maySeeOffers(viewer)
                && viewer.organization().filter(viewer::writesFor).isPresent();
    }

    public boolean mayJudgeChallenges(Viewer viewer) {
        return maySeeChallenges(viewer)
                && viewer.organization().filter(viewer::writesFor).isPresent();
    }
}
