package ieum.programs;

import ieum.organizations.OrganizationId;

/** How many proposals of an applicant to a call are not decided; whoever has proposals knows. */
public interface OpenProposals {
    /** Those that were submitted. */
    int submitted(CallId call, OrganizationId applicant);

    /** Those that are written and can still be submitted. */
    int drafted(CallId call, OrganizationId applicant);
}
