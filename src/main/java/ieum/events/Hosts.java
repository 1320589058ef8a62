package ieum.events;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.Oversight;
import org.jspecify.annotations.Nullable;

/** Who stands behind an event: its organiser, and those above the programme that it belongs to. */
public record Hosts(OrganizationId organizer, @Nullable Oversight oversight) {
    /** The organiser's own people, and the programme's operator and supervisor. */
    boolean mayRead(Viewer viewer) {
        return viewer.belongsTo(organizer)
                || viewer.administrator()
                || (oversight != null && oversight.mayReadAll(viewer));
    }

    /** The organiser's writers, or the programme's operator in their stead. */
    boolean mayWrite(Viewer viewer) {
        return viewer.writesFor(organizer)
                || viewer.administrator()
                || (oversight != null && oversight.mayOperate(viewer));
    }
}
