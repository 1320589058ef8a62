package ieum.programs;

import ieum.organizations.OrganizationId;
import java.util.Collection;
import java.util.Map;

/** How many proposals of an applicant to a call are not decided; whoever has proposals knows. */
public interface OpenProposals {
    /** Those that were submitted; none for those who submitted nothing. */
    Map<OrganizationId, Integer> submitted(CallId call, Collection<OrganizationId> applicants);

    /** Those that are written and can still be submitted. */
    Map<OrganizationId, Integer> drafted(CallId call, Collection<OrganizationId> applicants);
}
