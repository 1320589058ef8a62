package ieum.events;

/** What became of an invitation: people are registered, it was declined, or nothing came yet. */
public enum InvitationStatus {
    OPEN,
    COMING,
    DECLINED
}
