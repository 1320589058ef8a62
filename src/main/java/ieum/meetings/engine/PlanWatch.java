package ieum.meetings.engine;

/** Looks on while a plan is sought. */
public interface PlanWatch {
    PlanWatch NOBODY = progress -> true;

    /** Told at every better plan, and now and then between. @return whether to go on; the best plan so far stands */
    boolean reached(PlanProgress progress);
}
