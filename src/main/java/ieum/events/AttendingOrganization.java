package ieum.events;

import ieum.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/** An organisation that people come for, as a line of a list. The key leads to them. */
public record AttendingOrganization(String key, @Nullable OrganizationId organization, String name, int persons) {}
