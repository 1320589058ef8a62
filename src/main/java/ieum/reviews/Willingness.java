package ieum.reviews;

/** How gladly somebody would review a proposal. */
public enum Willingness {
    EAGER(200),
    WILLING(100),
    RATHER_NOT(-200),
    /** Then they never get it. */
    CONFLICT(0);

    private final int points;

    Willingness(int points) {
        this.points = points;
    }

    /** What it adds to the points of a pair, where a field of technology that both name is worth {@value Panel#KNOWN}. */
    public int points() {
        return points;
    }
}
