package ieum.reviews;

/** On whose behalf someone reviews. */
public enum Seat {
    COMPANY,
    CENTRE,
    /** Somebody from elsewhere whom those who run the programme asked. */
    EXPERT
}
