package ieum.challenges;

/** How far a challenge has come. */
public enum ChallengeStatus {
    DRAFT,
    OFFERED,
    PUBLISHED,
    CLOSED
}
