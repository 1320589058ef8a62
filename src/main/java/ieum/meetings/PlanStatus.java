package ieum.meetings;

/** Whether a plan is sought, found, or could not be. */
public enum PlanStatus {
    RUNNING,
    READY,
    FAILED
}
