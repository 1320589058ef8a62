package ieum.proposals;

import ieum.organizations.Viewer;
import java.util.Set;

/**
 * What people were given to judge who see nothing else of a call, as experts from elsewhere. They read the proposal and its files;
 * what happened to it is not for them. Implemented where reviewers are.
 */
public interface Entrusted {
    /** Only what this viewer sees for no other reason, and only as long as it is judged. */
    Set<ProposalId> to(Viewer viewer);
}
