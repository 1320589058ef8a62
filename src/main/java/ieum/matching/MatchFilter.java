package ieum.matching;

import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/** What a visitor of the list has chosen; everything may be left open. */
public record MatchFilter(
        @Nullable String q,
        @Nullable ProgramId program,
        @Nullable OrganizationId centre,
        @Nullable ProposalId proposal,
        @Nullable MatchStatus status,
        @Nullable String sort) {}
