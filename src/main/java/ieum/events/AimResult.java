package ieum.events;

/** How an aim ended. */
public enum AimResult {
    MET,
    NOT_MET
}
