package ieum.delegations;

import ieum.events.EventView;
import ieum.organizations.OrganizationId;
import java.util.Map;

/**
 * An event to which a delegation goes.
 *
 * @param persons how many are registered for it, by the firms of the delegation; for whoever leads it, and of their own for firms
 */
public record AttendedEvent(EventView event, Map<OrganizationId, Integer> persons) {}
