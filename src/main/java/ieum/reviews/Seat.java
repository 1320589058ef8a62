package ieum.reviews;

/** On whose behalf someone reviews. */
public enum Seat {
    COMPANY,
    CENTRE
}
