package bench;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ieum.meetings.engine.MeetingProblem;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All meetings, for Timefold. */
@PlanningSolution
public class TimefoldPlan {
    private @Nullable MeetingProblem problem;

    @PlanningEntityCollectionProperty
    public List<TimefoldMeeting> meetings = List.of();

    @PlanningScore
    public @Nullable HardMediumSoftScore score;

    /** Timefold makes copies. */
    public TimefoldPlan() {}

    TimefoldPlan(MeetingProblem problem) {
        this.problem = problem;
        meetings = IntStream.range(0, problem.requests().size())
                .mapToObj(number -> {
                    var request = problem.requests().get(number);
                    var open = problem.open(request).stream().boxed().toList();
                    return new TimefoldMeeting(number, open, request.pin() >= 0);
                })
                .toList();
    }

    MeetingProblem problem() {
        if (problem == null) throw new IllegalStateException("Of no problem");
        return problem;
    }
}
