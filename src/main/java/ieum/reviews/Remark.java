package ieum.reviews;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.Instant;

/** What somebody said about a proposal to the others who judge it. */
public record Remark(
        AccountId author,
        String authorName,
        OrganizationId organization,
        String organizationName,
        Text words,
        Instant at) {
    Remark by(String authorName, String organizationName) {
        return new Remark(author, authorName, organization, organizationName, words, at);
    }
}
