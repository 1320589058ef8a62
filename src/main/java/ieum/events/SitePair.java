package ieum.events;

/** Two sites, whichever is named first. */
public record SitePair(SiteId one, SiteId other) {
    /** Ordered as the database orders ids, which is not how Java does. */
    public static SitePair of(SiteId one, SiteId other) {
        return one.toString().compareTo(other.toString()) < 0 ? new SitePair(one, other) : new SitePair(other, one);
    }
}
