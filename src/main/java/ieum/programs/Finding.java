package ieum.programs;

import org.jspecify.annotations.Nullable;

/**
 * What a rule says of an applicant.
 *
 * @param outcome none where nobody was asked about
 * @param own what the applicant has instead, in signs that every language can put into words; perhaps nothing
 */
public record Finding(CallRule rule, @Nullable Outcome outcome, String own) {
    static Finding unasked(CallRule rule) {
        return new Finding(rule, null, "");
    }

    public boolean met() {
        return outcome == Outcome.MET;
    }

    /** A required one that is not known to be met. */
    public boolean hinders() {
        return rule.text().required() && outcome != null && !met();
    }

    /** One that will not be met before the call closes, whatever the applicant does; a mistyped region is none. */
    public boolean isFinal() {
        return hinders()
                && outcome == Outcome.NOT_MET
                && rule.text().kind().isBeyondThem()
                && !(rule.text().kind() == RuleKind.COUNTRY && own.contains("/"));
    }
}
