package ieum.meetings;

/** How much somebody wants to go on with whom they met. */
public enum Interest {
    NONE,
    SOME,
    STRONG
}
