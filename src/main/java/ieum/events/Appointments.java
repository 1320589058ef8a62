package ieum.events;

import ieum.organizations.OrganizationId;
import java.util.List;

/** Meetings that modules above arrange for those who come: shown with their programme, on paper and in calendars. */
public interface Appointments {
    /** In their order. */
    List<Appointment> of(EventView event, OrganizationId organization);
}
