package bench;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ieum.meetings.engine.MeetingProblem;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** The same meetings asked of Timefold, which is left to search in its usual way. */
class TimefoldMeetings implements OtherMeetings {
    @Override
    public String name() {
        return "Timefold";
    }

    @Override
    public Optional<Found> plan(MeetingProblem problem, int seconds) {
        // it would write down each of its steps, and take its time for that
        if (LoggerFactory.getLogger("ai.timefold.solver") instanceof Logger log) log.setLevel(Level.WARN);
        var begun = System.nanoTime();
        var config = new SolverConfig()
                .withSolutionClass(TimefoldPlan.class)
                .withEntityClasses(TimefoldMeeting.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(TimefoldScore.class))
                .withTerminationSpentLimit(Duration.ofSeconds(seconds));
        var solver = SolverFactory.<TimefoldPlan>create(config).buildSolver();
        var best = new double[1];
        solver.addEventListener(event -> best[0] = (System.nanoTime() - begun) / 1e9);
        var found = solver.solve(new TimefoldPlan(problem));
        var slots = found.meetings.stream()
                .mapToInt(meeting -> meeting.slot == null ? -1 : meeting.slot)
                .toArray();
        return Optional.of(new Found(slots, best[0]));
    }
}
