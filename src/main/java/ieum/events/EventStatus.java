package ieum.events;

/** Where an event stands; only ever the next one follows. */
public enum EventStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED
}
