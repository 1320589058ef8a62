package ieum.meetings;

import ieum.meetings.engine.Obstacle;
import ieum.meetings.engine.Remedy;
import ieum.meetings.engine.Unmet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a wish is unmet, for those who plan.
 *
 * @param a how the first of the two stands, and b the second
 * @param rounds of each obstacle, in how many rounds it stands against the meeting
 */
public record UnmetView(
        PlannedView meeting,
        Unmet.Load a,
        Unmet.Load b,
        Map<Obstacle, Integer> rounds,
        List<AtRound> at,
        List<Way> remedies) {
    /** @param busy with whom they meet instead */
    public record AtRound(int round, Set<Obstacle> obstacles, List<PlannedView> busy) {}

    /** What alone would make room for it. */
    public record Way(
            Remedy.Kind kind,
            int round,
            @Nullable String party,
            @Nullable PlannedView instead) {}
}
