package ieum.events;

import ieum.organizations.OrganizationId;

/** An organisation that was asked to organise an event with others. */
public record OrganizerView(OrganizationId organization, String name, OrganizerStatus status) {}
