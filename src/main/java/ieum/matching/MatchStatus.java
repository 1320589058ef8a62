package ieum.matching;

/** How far a match has come. Only a confirmed one counts. */
public enum MatchStatus {
    PROPOSED,
    CONFIRMED,
    DECLINED
}
