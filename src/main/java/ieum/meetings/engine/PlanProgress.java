package ieum.meetings.engine;

/**
 * How far a search has come.
 *
 * @param weight of the best plan so far
 * @param bound that no plan can pass
 */
public record PlanProgress(long iterations, long of, long weight, long bound, int placed, int idle, int moved) {}
