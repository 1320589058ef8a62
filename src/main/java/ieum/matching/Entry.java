package ieum.matching;

import ieum.concepts.Extract;

/** A text as an index takes it: where it comes from, and what it is compared by. */
public record Entry(MatchText about, Extract text) {}
