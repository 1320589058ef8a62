package ieum.pitches;

/** A company says what it looks for, or somebody answers that. */
public enum PitchKind {
    BRIEF,
    PROPOSAL
}
