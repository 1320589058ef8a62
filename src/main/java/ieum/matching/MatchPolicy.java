package ieum.matching;

import ieum.organizations.Viewer;
import ieum.programs.Oversight;
import ieum.programs.Side;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may do what with matches: between the two sides and those who run the programme, and nobody else. */
@Component
class MatchPolicy {
    /** The side on which this viewer has still to answer, if on any. */
    public Optional<Side> toAnswer(MatchView match, Viewer viewer) {
        if (match.status() != MatchStatus.PROPOSED) return Optional.empty();
        return side(match, viewer).filter(side -> match.answer(side).isEmpty());
    }

    Optional<Side> side(MatchView match, Viewer viewer) {
        if (viewer.writesFor(match.demand())) return Optional.of(Side.DEMAND);
        if (viewer.writesFor(match.startup())) return Optional.of(Side.STARTUP);
        return Optional.empty();
    }

    boolean maySee(MatchView match, Oversight oversight, Viewer viewer) {
        return viewer.belongsTo(match.demand())
                || viewer.belongsTo(match.startup())
                || oversight.mayRead(match.centre(), viewer);
    }
}
