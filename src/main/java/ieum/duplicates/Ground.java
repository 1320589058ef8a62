package ieum.duplicates;

/** What speaks for two organisations being one. */
public enum Ground {
    /** Names that sound alike. */
    NAME,
    /** One website. */
    WEBSITE,
    /** One number in the register of one country. */
    NUMBER,
    REGION,
    COUNTRY
}
