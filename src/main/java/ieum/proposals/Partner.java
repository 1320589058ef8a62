package ieum.proposals;

import ieum.organizations.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One of those who propose together.
 *
 * @param lead the applicant, who submits and so needs not sign
 * @param funder of its part, or nothing
 * @param joinedAt nothing while it has not answered the invitation
 * @param signedSha256 the fingerprint it agreed to, or nothing
 * @param revisedSha256 the same of what is to take the place of what was submitted
 */
public record Partner(
        OrganizationId organization,
        String name,
        boolean lead,
        @Nullable OrganizationId funder,
        Contribution contribution,
        @Nullable Instant joinedAt,
        @Nullable Instant signedAt,
        @Nullable String signedSha256,
        @Nullable Instant revisedAt,
        @Nullable String revisedSha256) {
    public boolean joined() {
        return joinedAt != null;
    }

    /** Whether it agreed to what has that fingerprint; what changed later needs agreement anew. */
    public boolean agrees(String sha256) {
        return lead || sha256.equals(signedSha256) || sha256.equals(revisedSha256);
    }

    public @Nullable Instant agreedAt(String sha256) {
        return sha256.equals(revisedSha256) ? revisedAt : signedAt;
    }

    Partner named(String name) {
        return new Partner(
                organization,
                name,
                lead,
                funder,
                contribution,
                joinedAt,
                signedAt,
                signedSha256,
                revisedAt,
                revisedSha256);
    }
}
