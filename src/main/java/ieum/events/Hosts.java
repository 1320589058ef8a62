package ieum.events;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.programs.Oversight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind an event: its organiser, those who organise it with them, and those above the programme that it
 * belongs to.
 *
 * @param partners who agreed to organise it together
 * @param invited who has not answered yet
 */
public record Hosts(
        OrganizationId organizer,
        List<OrganizationId> partners,
        List<OrganizationId> invited,
        @Nullable Oversight oversight) {
    /** The organisers' own people, and the programme's operator and supervisor. */
    boolean mayRead(Viewer viewer) {
        return viewer.belongsTo(organizer)
                || partners.stream().anyMatch(viewer::belongsTo)
                || viewer.administrator()
                || (oversight != null && oversight.mayReadAll(viewer));
    }

    /** The organisers' writers, or the programme's operator in their stead. */
    boolean mayWrite(Viewer viewer) {
        return mayLead(viewer) || partners.stream().anyMatch(viewer::writesFor);
    }

    /** The writers of the one who drafted it, or the programme's operator in their stead. */
    boolean mayLead(Viewer viewer) {
        return viewer.writesFor(organizer)
                || viewer.administrator()
                || (oversight != null && oversight.mayOperate(viewer));
    }

    /** Whose answer is waited for, and who therefore reads what it is about. */
    boolean isInvited(Viewer viewer) {
        return invited.stream().anyMatch(viewer::belongsTo);
    }
}
