package ieum.organizations;

/** An organisation as a line of a list. */
public record OrganizationRow(
        OrganizationId id, String name, OrganizationKind kind, String country, String region, boolean verified) {}
