package ieum.programs;

/** A rule of a call. It never changes: another one takes its place, so that what was found by it stays true. */
public record CallRule(RuleId id, CallId call, RuleText text) {}
