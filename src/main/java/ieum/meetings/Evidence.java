package ieum.meetings;

/** How surely a contract is known. */
public enum Evidence {
    /** By the word of one of the two. */
    REPORTED,
    /** By the word of both. */
    CONFIRMED,
    /** The organisers have seen it. The paper itself is confidential, and stays with the two. */
    VERIFIED
}
