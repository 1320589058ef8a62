package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import org.jspecify.annotations.Nullable;

/** Who stands above the centres of a programme, and so what a viewer may do in one of its tracks. */
public record Oversight(ProgramId program, @Nullable OrganizationId supervisor, OrganizationId operator) {
    /** The supervisor reads everything; the operator too; a centre its own track. */
    public boolean mayRead(OrganizationId centre, Viewer viewer) {
        return mayReadAll(viewer) || viewer.belongsTo(centre);
    }

    public boolean mayReadAll(Viewer viewer) {
        return viewer.administrator()
                || viewer.belongsTo(operator)
                || (supervisor != null && viewer.belongsTo(supervisor));
    }

    /** Publishing, deciding, matching: the centre of the track, or the operator in its stead. */
    public boolean mayBroker(OrganizationId centre, Viewer viewer) {
        return viewer.writesFor(centre) || mayOperate(viewer);
    }

    public boolean mayOperate(Viewer viewer) {
        return viewer.writesFor(operator) || viewer.administrator();
    }
}
