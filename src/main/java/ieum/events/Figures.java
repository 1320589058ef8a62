package ieum.events;

/** How many come: persons, and apart from that the organisations they come for, each of which counts once. */
public record Figures(int persons, int organizations) {
    static final Figures NONE = new Figures(0, 0);
}
