package ieum.delegations;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import org.springframework.stereotype.Component;

/** Who may do what with delegations. The door asks, and so do the templates, as {@code @delegationPolicy}. */
@Component
class DelegationPolicy {
    /** Those who bring others together: centres and agencies, for themselves. */
    public boolean mayDraft(Viewer viewer) {
        return viewer instanceof Member member
                && member.verified()
                && member.kind().brokers()
                && member.role().writes();
    }

    /** What was published is public, even when it is called off later. Before that it is known to its leader and to those who may come along. */
    boolean maySee(Delegation delegation, Viewer viewer) {
        return delegation.everPublished()
                || viewer.administrator()
                || viewer.belongsTo(delegation.leader())
                || viewer.organization()
                        .flatMap(delegation::find)
                        .filter(firm -> firm.status().isOfIt())
                        .isPresent();
    }

    /** Also who is invited, and who does not come. */
    boolean maySeeAllFirms(OrganizationId leader, Viewer viewer) {
        return viewer.administrator() || viewer.belongsTo(leader);
    }

    public boolean mayRevise(DelegationView delegation, Viewer viewer) {
        return leads(delegation.leader(), viewer);
    }

    boolean leads(OrganizationId leader, Viewer viewer) {
        return viewer.administrator() || viewer.writesFor(leader);
    }
}
