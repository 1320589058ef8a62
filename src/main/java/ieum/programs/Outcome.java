package ieum.programs;

import java.util.List;

/** Whether an applicant meets a rule. */
public enum Outcome {
    MET,
    NOT_MET,
    /** A fact is missing, or waits to be confirmed: it counts as not met until it is there. */
    UNKNOWN;

    /** What is found of several: one who fails decides for everyone, one who meets it for anyone. */
    static Outcome of(List<Outcome> each, RuleScope scope) {
        var first = scope == RuleScope.ANYONE ? MET : NOT_MET;
        if (each.contains(first)) return first;
        if (each.contains(UNKNOWN)) return UNKNOWN;
        return scope == RuleScope.ANYONE ? NOT_MET : MET;
    }
}
