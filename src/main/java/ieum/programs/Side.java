package ieum.programs;

/** The two sides that a programme brings together. */
public enum Side {
    DEMAND,
    STARTUP
}
