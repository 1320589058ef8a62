package ieum.assignments;

/** The door to the engine, which holds nothing between two questions and may be asked by many at once. */
public final class Assignments {
    private Assignments() {}

    /**
     * The assignment with the highest score, fixed pairs first; where rows are to have exactly what they want, the one
     * that lacks least, and among those the one with the highest score.
     *
     * @throws Stopped where whoever watches says so
     */
    public static Assignment best(Problem problem, Watch watch) {
        var found = new Solver(problem, watch).solve();
        var proof = Proof.of(problem, found);
        if (!proof.faults().isEmpty()) throw new IllegalStateException("Not proven: " + proof.faults());
        return found;
    }
}
