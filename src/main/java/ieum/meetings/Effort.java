package ieum.meetings;

import ieum.meetings.engine.MeetingProblem;
import ieum.meetings.engine.PlanSettings;

/** How long a plan is sought at most; a plan that is proven ends sooner. */
public enum Effort {
    /** A second or two. */
    QUICK,
    USUAL,
    THOROUGH;

    private static final long FEW = 2_000_000;
    private static final long MORE = 5;

    PlanSettings settings(MeetingProblem problem, long seed, double calm) {
        var usual = PlanSettings.usual(problem, seed, calm);
        return new PlanSettings(
                seed,
                switch (this) {
                    case QUICK -> FEW;
                    case USUAL -> usual.iterations();
                    case THOROUGH -> MORE * usual.iterations();
                },
                calm);
    }
}
