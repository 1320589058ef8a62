package ieum.programs;

/** A gate on the way of a proposal, in the order in which they are passed. */
public enum Stage {
    ELIGIBILITY,
    SCREENING,
    REVIEW,
    INTERVIEW,
    PITCH,
    DECISION,
    ONBOARDING;

    /** Whether reviewers give points there. */
    public boolean judged() {
        return this == REVIEW || this == INTERVIEW || this == PITCH;
    }
}
