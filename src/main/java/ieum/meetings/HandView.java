package ieum.meetings;

import ieum.meetings.engine.Obstacle;
import java.util.List;
import java.util.Set;

/**
 * A meeting that somebody may put elsewhere, with what that would mean.
 *
 * @param choices of every round
 */
public record HandView(PlanHead plan, FairView fair, PlannedView meeting, List<Round> rounds, List<Choice> choices) {
    /**
     * @param against what stands against it, which no other meeting can make room for
     * @param displaced meetings that would not take place any more
     * @param weight by how much the plan gets better, or worse
     * @param idle how many idle periods more, or fewer
     */
    public record Choice(
            int round,
            String key,
            boolean possible,
            Set<Obstacle> against,
            List<PlannedView> displaced,
            long weight,
            int idle) {}
}
