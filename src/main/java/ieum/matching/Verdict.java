package ieum.matching;

/** What an organisation says of a suggestion; open again where it takes that back. */
public enum Verdict {
    FITS,
    DOES_NOT_FIT,
    OPEN
}
