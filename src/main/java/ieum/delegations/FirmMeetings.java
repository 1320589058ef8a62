package ieum.delegations;

import ieum.events.EventView;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import java.util.Optional;

/** Where somebody asks to meet a firm at an event that its delegation goes to: modules above know of such meetings. */
public interface FirmMeetings {
    /** The address of a page; nothing where they do not meet others there, or the viewer does not. */
    Optional<String> request(EventView event, OrganizationId firm, Viewer viewer);
}
