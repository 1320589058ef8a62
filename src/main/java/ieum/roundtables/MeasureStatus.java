package ieum.roundtables;

/** How far a measure is. */
public enum MeasureStatus {
    PLANNED,
    UNDER_WAY,
    DONE,
    DROPPED;

    public boolean isOpen() {
        return this == PLANNED || this == UNDER_WAY;
    }
}
