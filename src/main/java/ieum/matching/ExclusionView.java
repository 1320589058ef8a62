package ieum.matching;

import ieum.organizations.OrganizationId;
import java.time.Instant;

/** With whom an organisation does not want to be brought together; only its members read it. */
public record ExclusionView(OrganizationId other, String name, ExclusionReason reason, Instant at) {}
