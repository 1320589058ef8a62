package ieum.meetings.engine;

/**
 * How a plan is sought. The same problem and the same settings give the same plan, whatever the machine.
 *
 * @param iterations how many changes are tried, at most
 * @param calm what moving a meeting is worth that both were told before, in idle periods; 0: nothing
 */
public record PlanSettings(long seed, long iterations, double calm) {
    private static final long LEAST = 20_000_000;
    private static final long EACH = 8_000;

    public PlanSettings {
        if (iterations < 0 || calm < 0) throw new IllegalArgumentException("Neither is less than 0");
    }

    /** As many iterations as such a problem wants. */
    public static PlanSettings usual(MeetingProblem problem, long seed, double calm) {
        return new PlanSettings(seed, Math.max(LEAST, EACH * problem.requests().size()), calm);
    }
}
