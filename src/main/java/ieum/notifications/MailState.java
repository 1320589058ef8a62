package ieum.notifications;

/** What became of a mail. */
public enum MailState {
    WAITING,
    SENT,
    FAILED
}
