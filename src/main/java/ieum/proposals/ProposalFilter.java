package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.programs.ProgramId;
import org.jspecify.annotations.Nullable;

/** What a visitor of the list has chosen; everything may be left open. */
public record ProposalFilter(
        @Nullable String q,
        @Nullable ProgramId program,
        @Nullable CallId call,
        @Nullable ChallengeId challenge,
        @Nullable OrganizationId centre,
        @Nullable OrganizationId applicant,
        @Nullable ProposalStatus status,
        @Nullable Boolean received,
        @Nullable String sort) {
    public static ProposalFilter of(ProposalStatus status) {
        return new ProposalFilter(null, null, null, null, null, null, status, null, null);
    }
}
