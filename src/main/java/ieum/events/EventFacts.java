package ieum.events;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;

/** What modules that tell people need of an event. */
public record EventFacts(EventId id, Text title, OrganizationId organizer, EventStatus status) {}
