package ieum.meetings.engine;

/**
 * A plan with its certificate: checked by the checker, and beside its weight the one that no plan can pass.
 *
 * @param iterations that were tried, fewer than allowed where the best plan was proven or somebody stopped
 * @param proven whether nothing better exists: as heavy as can be, and nobody idle
 */
public record PlannedMeetings(
        MeetingPlan plan, PlanScore score, long bound, long iterations, PlanSettings settings, boolean proven) {
    /** Number of this way of planning; plans of different versions may differ. */
    public static final int VERSION = 1;
}
