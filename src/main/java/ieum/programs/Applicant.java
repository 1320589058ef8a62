package ieum.programs;

import ieum.organizations.CredentialView;
import ieum.organizations.OrganizationView;
import java.util.List;
import java.util.Set;

/**
 * What the rules of a call are asked about.
 *
 * @param alumniOf the programmes in which it has, or had, a place
 * @param open its other proposals to the call that are not decided
 */
record Applicant(OrganizationView organization, List<CredentialView> credentials, Set<ProgramId> alumniOf, int open) {}
