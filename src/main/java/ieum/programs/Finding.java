package ieum.programs;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of an applicant, or of all who propose together.
 *
 * @param outcome none where nobody was asked about
 * @param own what the applicant has instead, in signs that every language can put into words; perhaps nothing
 * @param each what it says of each of them, where it is asked of several
 */
public record Finding(CallRule rule, @Nullable Outcome outcome, String own, List<ApplicantFinding> each) {
    /** Begins what is said of several: how many meet it, and how many were asked. */
    public static final String TOGETHER = "TOGETHER ";

    private static final String UNSAID = "-";

    public Finding(CallRule rule, @Nullable Outcome outcome, String own) {
        this(rule, outcome, own, List.of());
    }

    static Finding unasked(CallRule rule) {
        return new Finding(rule, null, "");
    }

    /** Of all who propose together; those who are only invited do not count. */
    static Finding of(CallRule rule, List<ApplicantFinding> each) {
        var outcomes = each.stream()
                .filter(ApplicantFinding::isAsked)
                .map(one -> Objects.requireNonNull(one.finding().outcome()))
                .toList();
        var met = outcomes.stream().filter(outcome -> outcome == Outcome.MET).count();
        return new Finding(
                rule, Outcome.of(outcomes, rule.text().scope()), TOGETHER + met + " " + outcomes.size(), each);
    }

    public Finding with(List<ApplicantFinding> each) {
        return new Finding(rule, outcome, own, each);
    }

    /** As far as others may know who read it of somebody else. */
    Finding forOthers(boolean listed) {
        if (listed && rule.text().kind().isPublic()) return this;
        return new Finding(rule, outcome == null || met() ? outcome : Outcome.NOT_MET, UNSAID);
    }

    public boolean met() {
        return outcome == Outcome.MET;
    }

    /** Whether what one has is not for the reader. */
    public boolean isUnsaid() {
        return own.equals(UNSAID);
    }

    /** Whether it was asked of several. */
    public boolean together() {
        return own.startsWith(TOGETHER);
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
                && !isForOthersToMeet()
                && !(rule.text().kind() == RuleKind.COUNTRY && own.contains("/"));
    }

    /** Whether another who takes part, or takes part no longer, would change it. */
    public boolean isForOthersToMeet() {
        return together() || rule.text().scope() == RuleScope.ANYONE;
    }
}
