package ieum.programs;

/** What a call may ask of its applicants. */
public enum RuleKind {
    /** One of some kinds of organisation, persons among them. */
    ORGANIZATION_KIND,
    /** One of some countries, perhaps within them some regions. */
    COUNTRY,
    /** Founded at most so many years before the last day of the call. */
    AGE_AT_MOST,
    EMPLOYEES_AT_MOST,
    EMPLOYEES_AT_LEAST,
    /** A confirmed certificate or status that is good when the call closes. */
    CREDENTIAL,
    /** Holds, or held, a place in another programme. */
    ALUMNI,
    /** With this one, so many proposals to the call that are not decided. */
    OPEN_PROPOSALS_AT_MOST,
    VERIFIED,
    /** Every area of a self-assessment reaches its threshold, and perhaps the whole a share of the points. */
    ASSESSMENT;

    /** Whether nothing that an applicant could still do would meet it. */
    boolean isBeyondThem() {
        return this == ORGANIZATION_KIND || this == COUNTRY || this == AGE_AT_MOST || this == ALUMNI;
    }

    /** Whether it may be asked of co-applicants too; proposals are counted by who submits them. */
    public boolean isForSeveral() {
        return this != OPEN_PROPOSALS_AT_MOST;
    }

    /** Whether what one has is to be read by everyone, where an organisation is in the directory. */
    boolean isPublic() {
        return this == ORGANIZATION_KIND
                || this == COUNTRY
                || this == AGE_AT_MOST
                || this == EMPLOYEES_AT_MOST
                || this == EMPLOYEES_AT_LEAST;
    }

    public boolean counts() {
        return this == AGE_AT_MOST
                || this == EMPLOYEES_AT_MOST
                || this == EMPLOYEES_AT_LEAST
                || this == OPEN_PROPOSALS_AT_MOST;
    }
}
