package ieum.offers;

import ieum.organizations.Viewer;
import ieum.programs.Oversight;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may do what with an interest: its two sides, the centre between them, and nobody else. */
@Component
class InterestPolicy {
    public boolean mayPassOn(InterestView interest, Oversight oversight, Viewer viewer) {
        return interest.status() == InterestStatus.EXPRESSED && oversight.mayBroker(interest.centre(), viewer);
    }

    public boolean mayAnswer(InterestView interest, Viewer viewer) {
        return interest.status() == InterestStatus.PASSED_ON && interest.role() == Party.OFFERER && writes(viewer);
    }

    public boolean mayWithdraw(InterestView interest, Viewer viewer) {
        return interest.status().isOpen() && interest.role() == Party.INTERESTED && writes(viewer);
    }

    /** The offering side knows nothing of it before the centre has passed it on. */
    Optional<Party> role(Interest interest, Oversight oversight, Viewer viewer) {
        if (viewer.belongsTo(interest.interested())) return Optional.of(Party.INTERESTED);
        if (viewer.belongsTo(interest.owner()) && interest.passedOn()) return Optional.of(Party.OFFERER);
        return oversight.mayRead(interest.track().centre(), viewer) ? Optional.of(Party.CENTRE) : Optional.empty();
    }

    private static boolean writes(Viewer viewer) {
        return viewer.organization().filter(viewer::writesFor).isPresent();
    }
}
