package ieum.matching;

import ieum.organizations.OrganizationId;
import ieum.proposals.ProposalId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A declined proposal that may be offered on.
 *
 * @param offers to how many challenges it has been offered
 */
public record OnwardRow(
        ProposalId id,
        Text title,
        OrganizationId applicant,
        String applicantName,
        Instant since,
        int offers,
        ZoneId zone) {
    OnwardRow named(String applicantName) {
        return new OnwardRow(id, title, applicant, applicantName, since, offers, zone);
    }
}
