package ieum.programs;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;

/**
 * What one of several funders pays for in every proposal to a call.
 *
 * @param number names it within the call
 * @param country of the organisation that may take it, as ISO 3166 has it; empty for any
 */
public record CallPart(int number, OrganizationId funder, Text title, String country) {}
