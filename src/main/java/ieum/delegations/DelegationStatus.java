package ieum.delegations;

/** How far a delegation is; whether it is over says its last day. */
public enum DelegationStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
