package ieum.challenges;

/** Who reads the details of a published challenge; title and summary are public. */
public enum Disclosure {
    /** Everyone, without signing in. */
    EVERYONE,
    /** Members of verified organisations. */
    VERIFIED,
    /** Members of organisations that the owner named and that accepted the terms; each reading is logged. */
    NAMED
}
