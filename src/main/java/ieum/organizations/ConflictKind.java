package ieum.organizations;

/** What makes somebody partial towards an organisation, or look so. */
public enum ConflictKind {
    /** Works or worked for it, or advises it for money. */
    EMPLOYMENT,
    FAMILY,
    /** Holds shares of it, or is owed by it. */
    FINANCIAL,
    /** Works with it on something else. */
    COLLABORATION,
    COMPETITION,
    OTHER
}
