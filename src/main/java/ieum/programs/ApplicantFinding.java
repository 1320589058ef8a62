package ieum.programs;

import ieum.organizations.OrganizationId;

/**
 * What a rule says of one of several who propose together.
 *
 * @param listed whether everyone may read about the organisation
 * @param counts whether it takes part; who is only invited does not yet
 */
public record ApplicantFinding(
        OrganizationId organization, String name, boolean listed, boolean counts, Finding finding) {
    /** As far as others may know: met or not, and why only where everyone may read it; of the invited nothing more. */
    public ApplicantFinding forOthers() {
        var said = finding.forOthers(listed);
        return new ApplicantFinding(
                organization,
                name,
                listed,
                counts,
                counts || !said.isUnsaid() ? said : Finding.unasked(finding.rule()));
    }
}
