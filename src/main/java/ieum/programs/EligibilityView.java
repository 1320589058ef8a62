package ieum.programs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a call, and what they say of an applicant; where nobody is asked about, the rules alone. */
public record EligibilityView(
        List<Finding> findings, @Nullable Waiver waiver) {
    public boolean isEmpty() {
        return findings.isEmpty();
    }

    public boolean asked() {
        return findings.stream().anyMatch(finding -> finding.outcome() != null);
    }

    /** Not where a required rule will stay unmet until the call closes. */
    public boolean mayBegin() {
        return waiver != null || findings.stream().noneMatch(EligibilityView::forbidsBeginning);
    }

    /** Only where every required rule is met. */
    public boolean maySubmit() {
        return waiver != null || findings.stream().noneMatch(Finding::hinders);
    }

    /** What is asked of others beside the applicant. */
    public List<Finding> forSeveral() {
        return findings.stream()
                .filter(finding -> finding.rule().text().scope() != RuleScope.LEAD)
                .toList();
    }

    public List<Finding> hindering() {
        return findings.stream().filter(Finding::hinders).toList();
    }

    /** A further proposal beyond the number allowed has nothing to wait for either. */
    static boolean forbidsBeginning(Finding finding) {
        return finding.isFinal()
                || (finding.hinders() && finding.rule().text().kind() == RuleKind.OPEN_PROPOSALS_AT_MOST);
    }
}
