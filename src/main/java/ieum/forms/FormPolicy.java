package ieum.forms;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import org.springframework.stereotype.Component;

/** Who builds forms: staff, for their own organisation. What is asked of people, they see where it is asked. */
@Component
class FormPolicy {
    public boolean mayBuild(Viewer viewer) {
        return viewer.brokers();
    }

    boolean maySee(OrganizationId owner, Viewer viewer) {
        return viewer.administrator() || (viewer.staff() && viewer.belongsTo(owner));
    }

    boolean mayChange(OrganizationId owner, Viewer viewer) {
        return viewer.administrator() || (viewer.staff() && viewer.writesFor(owner));
    }
}
