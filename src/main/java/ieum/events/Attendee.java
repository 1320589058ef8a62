package ieum.events;

import ieum.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/** Somebody who comes, as those see it who come as well. */
public record Attendee(String person, @Nullable OrganizationId organization, String organizationName) {}
