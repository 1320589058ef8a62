package ieum.programs;

/** What a call asks for. */
public enum CallKind {
    /** Answers to the challenges of demand companies. */
    CHALLENGES,
    /** Proposals of the applicants' own, to a centre. */
    OPEN
}
