package ieum.challenges;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import ieum.programs.Oversight;
import org.springframework.stereotype.Component;

/** Who may do what with challenges. The door asks, and so do the templates, as {@code @challengePolicy}. */
@Component
class ChallengePolicy {
    public boolean mayDraft(Viewer viewer) {
        return viewer instanceof Member member
                && member.kind().demands()
                && member.role().writes();
    }

    public boolean mayRevise(ChallengeView challenge, Viewer viewer) {
        return challenge.status() != ChallengeStatus.CLOSED && viewer.writesFor(challenge.owner());
    }

    public boolean mayOffer(ChallengeView challenge, Viewer viewer) {
        return challenge.status() == ChallengeStatus.DRAFT && viewer.writesFor(challenge.owner());
    }

    public boolean mayPublish(ChallengeView challenge, Oversight oversight, Viewer viewer) {
        return challenge.status() == ChallengeStatus.OFFERED && oversight.mayBroker(challenge.centre(), viewer);
    }

    public boolean mayClose(ChallengeView challenge, Oversight oversight, Viewer viewer) {
        return challenge.status() == ChallengeStatus.PUBLISHED
                && (viewer.writesFor(challenge.owner()) || oversight.mayBroker(challenge.centre(), viewer));
    }

    /** Whoever could propose, and reads the details. */
    public boolean mayAsk(ChallengeView challenge, Viewer viewer) {
        return challenge.access() == Access.OPEN
                && challenge.status() == ChallengeStatus.PUBLISHED
                && viewer instanceof Member member
                && member.kind().proposes()
                && member.role().writes()
                && !viewer.belongsTo(challenge.owner());
    }

    /** Whom the owner lets read the details. */
    public boolean mayNameReaders(ChallengeView challenge, Viewer viewer) {
        return challenge.disclosure() == Disclosure.NAMED && viewer.writesFor(challenge.owner());
    }

    public boolean maySeeHistory(ChallengeView challenge, Oversight oversight, Viewer viewer) {
        return viewer.belongsTo(challenge.owner()) || oversight.mayRead(challenge.centre(), viewer);
    }

    /** What was never published is between its owner and those who run the programme. */
    boolean maySee(Challenge challenge, Oversight oversight, Viewer viewer) {
        return switch (challenge.status()) {
            case PUBLISHED, CLOSED -> true;
            case OFFERED -> viewer.belongsTo(challenge.owner()) || oversight.mayRead(challenge.centre(), viewer);
            case DRAFT -> viewer.belongsTo(challenge.owner());
        };
    }

    /** Whose details they are, and who runs the programme, read them without more. */
    boolean isInside(OrganizationId owner, OrganizationId centre, Oversight oversight, Viewer viewer) {
        return viewer.belongsTo(owner) || oversight.mayRead(centre, viewer);
    }
}
