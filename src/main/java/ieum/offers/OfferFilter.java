package ieum.offers;

import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor of the list has chosen; everything may be left open.
 *
 * @param readiness at least that level
 * @param region of the owner, of those offers that say whose they are
 * @param mine those of the viewer's organisation, listed or not
 */
public record OfferFilter(
        @Nullable String q,
        @Nullable OfferKind kind,
        @Nullable OfferType type,
        @Nullable String topic,
        @Nullable Integer readiness,
        @Nullable String region,
        @Nullable ProgramId program,
        @Nullable OrganizationId centre,
        @Nullable OrganizationId owner,
        @Nullable Boolean mine,
        @Nullable String sort) {}
