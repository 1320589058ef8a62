package ieum.organizations;

/** What two parties had to do with each other. */
public enum TieKind {
    PROPOSAL,
    MEETING,
    COLLABORATION,
    AGREEMENT
}
