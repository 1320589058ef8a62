package ieum.roundtables;

/** Where somebody stands who says something. */
public enum Stance {
    FOR,
    AGAINST,
    NEUTRAL
}
