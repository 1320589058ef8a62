package ieum.duplicates;

import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import java.util.List;

/** Two that may be one. */
public record DuplicateRow(Side one, Side other, int points, List<Ground> grounds) {
    /** One of them. */
    public record Side(
            OrganizationId id, String name, OrganizationKind kind, String country, String region, boolean verified) {}
}
