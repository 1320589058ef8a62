package ieum.programs;

/** For what an applicant is asked about. */
enum Occasion {
    BEGINNING,
    SUBMITTING,
    REVISING,
    LOOKING_ON
}
