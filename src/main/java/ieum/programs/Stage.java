package ieum.programs;

/** A gate on the way of a proposal, in the order in which they are passed. */
public enum Stage {
    ELIGIBILITY,
    SCREENING,
    REVIEW,
    INTERVIEW,
    PITCH,
    DECISION,
    ONBOARDING
}
