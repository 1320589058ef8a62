package ieum.programs;

import ieum.organizations.OrganizationId;
import java.time.Instant;
import java.util.List;

/** That an applicant tried and was told no: what the rules said of them then. */
public record Hindrance(OrganizationId applicant, boolean submitting, Instant at, List<Finding> findings) {}
