package ieum.roundtables;

/** Of what a statement speaks. */
public enum Theme {
    NEED,
    ADVANTAGE,
    DISADVANTAGE,
    DIFFICULTY,
    IMPROVEMENT
}
