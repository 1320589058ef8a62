package ieum.programs;

/** A rule of a call. Its words never change: when it is edited, another takes its place, so that what was found by it stays true. */
public record CallRule(RuleId id, CallId call, RuleText text) {}
