package ieum.organizations;

/** What became of a certificate that an organisation says it has. */
public enum CredentialStatus {
    /** It waits for staff who look at the evidence. */
    CLAIMED,
    CONFIRMED,
    REFUSED,
    /** By the organisation itself, for good. */
    WITHDRAWN
}
