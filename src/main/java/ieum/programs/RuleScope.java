package ieum.programs;

/** Of whom a rule is asked, where several propose together. */
public enum RuleScope {
    /** Of the applicant who submits. */
    LEAD,
    /** Of the applicant and of each who proposes with it. */
    EVERYONE,
    /** One of them is enough. */
    ANYONE
}
