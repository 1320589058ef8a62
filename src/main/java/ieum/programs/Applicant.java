package ieum.programs;

import ieum.forms.FormId;
import ieum.forms.Score;
import ieum.organizations.CredentialView;
import ieum.organizations.OrganizationView;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of a call are asked about.
 *
 * @param alumniOf the programmes in which it has, or had, a place
 * @param scores what it last said of itself, by form
 * @param open its other proposals to the call that are not decided
 */
record Applicant(
        OrganizationView organization,
        List<CredentialView> credentials,
        Set<ProgramId> alumniOf,
        int open,
        Map<FormId, Score> scores) {}
