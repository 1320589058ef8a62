package ieum.challenges;

/** What stands between a viewer and the details of a challenge. */
public enum Access {
    /** Nothing: they are shown. */
    OPEN,
    SIGN_IN,
    VERIFICATION,
    /** The owner has to name the viewer's organisation, which has not asked. */
    NAMING,
    /** It has asked, and waits. */
    REQUESTED,
    /** It was named, and has to accept the terms. */
    TERMS
}
