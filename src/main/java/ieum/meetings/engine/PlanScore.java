package ieum.meetings.engine;

/**
 * How good a plan is, in the order of what counts.
 *
 * @param weight sum of the weights of all meetings that take place
 * @param placed number of those meetings
 * @param idle periods between meetings: for each participant and day the runs of meetings less one, counted over the slots
 *     in which they are there
 * @param worstIdle idle periods of whoever has most
 * @param lowestShare the smallest share of their wishes that anybody has met, in thousandths
 * @param tableChanges how often somebody gets up for their next meeting of the day
 * @param moved meetings that both were told before and that are no longer then
 */
public record PlanScore(
        long weight, int placed, int idle, int worstIdle, int lowestShare, int tableChanges, int moved) {}
