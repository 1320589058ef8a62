package ieum.programs;

import ieum.organizations.OrganizationId;

/**
 * What a rule says of one of several who propose together.
 *
 * @param listed whether everyone may read about the organisation
 * @param counts whether it takes part; who is only invited does not yet
 * @param excepted whether it has an exception, so that it need not meet what everyone has to
 */
public record ApplicantFinding(
        OrganizationId organization, String name, boolean listed, boolean counts, boolean excepted, Finding finding) {
    /** As far as others may know: met or not, and why only where everyone may read it; of the invited nothing more. */
    public ApplicantFinding forOthers() {
        var said = finding.forOthers(listed);
        var known = counts || !said.isUnsaid() ? said : Finding.unasked(finding.rule());
        return new ApplicantFinding(organization, name, listed, counts, excepted, known);
    }

    boolean isAsked() {
        return counts && !(excepted && finding.rule().text().scope() == RuleScope.EVERYONE);
    }
}
