package ieum.challenges;

import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor of the list has chosen; everything may be left out.
 *
 * @param open only those that take proposals now
 */
public record ChallengeFilter(
        @Nullable String q,
        @Nullable ProgramId program,
        @Nullable OrganizationId centre,
        @Nullable OrganizationId owner,
        @Nullable ChallengeStatus status,
        @Nullable Disclosure disclosure,
        @Nullable Boolean open,
        @Nullable String sort) {
    public static ChallengeFilter of(ChallengeStatus status) {
        return new ChallengeFilter(null, null, null, null, status, null, null, null);
    }
}
