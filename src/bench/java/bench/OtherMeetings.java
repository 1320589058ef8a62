package bench;

import ieum.meetings.engine.MeetingProblem;
import java.util.Optional;

/** An engine that ours is measured beside. */
interface OtherMeetings {
    String name();

    /** @return nothing where it found no plan in that time */
    Optional<Found> plan(MeetingProblem problem, int seconds);

    /**
     * What it found.
     *
     * @param slots of each request; less than 0 where it has none
     * @param best when it had that, in seconds since it was given the problem
     */
    record Found(int[] slots, double best) {}
}
