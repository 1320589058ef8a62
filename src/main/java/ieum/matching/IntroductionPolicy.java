package ieum.matching;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.Oversight;
import ieum.programs.Side;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may do what with introductions: the two sides once they were told, and those who run the programme. */
@Component
class IntroductionPolicy {
    boolean maySee(IntroductionView introduction, Oversight oversight, Viewer viewer) {
        return side(introduction, viewer)
                        .filter(side -> introduction.toldAt() != null
                                || introduction.organization(side).equals(introduction.requestedBy()))
                        .isPresent()
                || oversight.mayRead(introduction.centre(), viewer);
    }

    /** The side that this viewer belongs to, in whatever role. */
    public Optional<Side> side(IntroductionView introduction, Viewer viewer) {
        if (viewer.belongsTo(introduction.demand())) return Optional.of(Side.DEMAND);
        if (viewer.belongsTo(introduction.startup())) return Optional.of(Side.STARTUP);
        return Optional.empty();
    }

    /** The side for which this viewer may act. */
    Optional<Side> acting(IntroductionView introduction, Viewer viewer) {
        return side(introduction, viewer).filter(side -> viewer.writesFor(introduction.organization(side)));
    }

    /** The side on which this viewer has still to reply, if on any. */
    public Optional<Side> toReply(IntroductionView introduction, Viewer viewer) {
        return acting(introduction, viewer)
                .filter(side -> introduction.waitsFor().contains(side));
    }

    /** The owner of a challenge, or whoever could answer it. */
    boolean mayRequest(OrganizationId owner, Viewer viewer) {
        return viewer.writesFor(owner)
                || (viewer instanceof Viewer.Member member
                        && member.verified()
                        && member.kind().proposes()
                        && member.role().writes());
    }

    public boolean mayIntroduce(IntroductionView introduction, Oversight oversight, Viewer viewer) {
        return introduction.status() == IntroductionStatus.SUGGESTED
                && oversight.mayBroker(introduction.centre(), viewer);
    }

    public boolean mayDecline(IntroductionView introduction, Oversight oversight, Viewer viewer) {
        return introduction.status().compareTo(IntroductionStatus.PROPOSED) < 0
                && (acting(introduction, viewer).isPresent() || oversight.mayBroker(introduction.centre(), viewer));
    }

    public boolean mayPropose(IntroductionView introduction, Oversight oversight, Viewer viewer) {
        return introduction.status() == IntroductionStatus.TALKING
                && oversight.mayBroker(introduction.centre(), viewer);
    }
}
