package ieum.delegations;

import ieum.organizations.OrganizationId;
import java.util.List;

/** A firm of a delegation, and what it brings that can still be had. */
public record FirmView(OrganizationId organization, String name, FirmStatus status, List<ProductView> products) {}
