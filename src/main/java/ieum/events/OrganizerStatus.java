package ieum.events;

/** What an organisation said when it was asked to organise an event with others. */
public enum OrganizerStatus {
    INVITED,
    ACCEPTED,
    DECLINED
}
