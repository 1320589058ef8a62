package ieum.meetings;

/** What the other says to a wish. */
public enum WishAnswer {
    OPEN,
    ACCEPTED,
    /** "No thanks": it is not planned, and whoever wished is told so kindly. */
    DECLINED
}
