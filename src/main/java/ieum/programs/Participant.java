package ieum.programs;

import ieum.organizations.OrganizationId;
import java.time.Instant;

/** An organisation that holds a place. */
public record Participant(OrganizationId centre, Side side, OrganizationId organization, Instant since) {}
