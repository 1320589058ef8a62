package ieum.offers;

import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * An interest as a viewer may see it.
 *
 * @param role for which of the parties the viewer looks
 * @param anonymous whether the interested side keeps its name from the offering one until both have said yes
 */
public record InterestView(
        InterestId id,
        OfferId offer,
        Text title,
        Party role,
        ProgramId program,
        OrganizationId centre,
        String centreName,
        boolean anonymous,
        boolean offerAnonymous,
        SideView interested,
        SideView offerer,
        Text why,
        InterestStatus status,
        Instant dueAt,
        ZoneId zone,
        List<InterestStep> steps) {
    public List<SideView> sides() {
        return List.of(interested, offerer);
    }
}
