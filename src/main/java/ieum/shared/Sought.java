package ieum.shared;

/**
 * Someone asked for what exists, but not for them. Written down apart from the answer: else the time it takes would tell them
 * that there is something.
 */
public record Sought(Refusal refusal) {}
