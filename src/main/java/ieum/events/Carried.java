package ieum.events;

/** What the next event of a series takes along. */
public record Carried(
        boolean sessions, boolean speakers, boolean categories, boolean sites, boolean organizers, boolean aims) {}
