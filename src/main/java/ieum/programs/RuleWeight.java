package ieum.programs;

/** What becomes of an applicant who does not meet a rule. */
public enum RuleWeight {
    /** They cannot submit. */
    REQUIRED,
    /** They are told, and so are those who decide. */
    ADVISORY
}
