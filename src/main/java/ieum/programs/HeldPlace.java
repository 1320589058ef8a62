package ieum.programs;

import ieum.organizations.OrganizationId;

/** A place of a track, on one side, and the organisation that holds it. */
public record HeldPlace(ProgramId program, OrganizationId centre, Side side, OrganizationId organization) {}
