package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import org.springframework.stereotype.Component;

/** Who may do what with self-assessments: the organisation writes them, staff read them, nobody else knows of them. */
@Component
class AssessmentPolicy {
    public boolean mayAnswer(OrganizationId organization, Viewer viewer) {
        return viewer.writesFor(organization);
    }

    public boolean maySee(OrganizationId organization, Viewer viewer) {
        return viewer.belongsTo(organization) || viewer.brokers();
    }
}
