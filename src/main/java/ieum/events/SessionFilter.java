package ieum.events;

import ieum.organizations.OrganizationId;
import org.jspecify.annotations.Nullable;

/** What a visitor of the list of sessions has chosen; everything may be left open. {@code when} is upcoming or past. */
public record SessionFilter(
        @Nullable String q,
        @Nullable SessionKind kind,
        @Nullable OrganizationId organization,
        @Nullable String when,
        @Nullable String sort) {}
