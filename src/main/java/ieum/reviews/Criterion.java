package ieum.reviews;

/** What a proposal is judged by, each from 1 (poor) to 5 (excellent). */
public enum Criterion {
    /** Whether it meets the need of the challenge. */
    NEED,
    /** How good and how new the technology is. */
    TECHNOLOGY,
    /** Whether the pilot can be carried out as planned. */
    FEASIBILITY,
    /** Whether the applicant can do it. */
    TEAM
}
