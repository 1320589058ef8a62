package ieum.programs;

/** Whether an applicant meets a rule. */
public enum Outcome {
    MET,
    NOT_MET,
    /** A fact is missing, or waits to be confirmed: it counts as not met until it is there. */
    UNKNOWN
}
