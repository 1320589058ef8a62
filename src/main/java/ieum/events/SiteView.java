package ieum.events;

/** A place of an event as pages see it. */
public record SiteView(SiteId id, SiteText text) {}
