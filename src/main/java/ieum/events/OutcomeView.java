package ieum.events;

import ieum.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/** What a session brought, with the present names of the organisations that the portal knows. */
public record OutcomeView(
        OutcomeId id,
        SessionId session,
        OutcomeText text,
        @Nullable OrganizationId organization,
        @Nullable OrganizationId other,
        long version) {}
