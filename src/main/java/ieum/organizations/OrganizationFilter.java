package ieum.organizations;

import org.jspecify.annotations.Nullable;

/** What a visitor of the list has chosen; everything may be left open. */
public record OrganizationFilter(
        @Nullable String q,
        @Nullable OrganizationKind kind,
        @Nullable String country,
        @Nullable String region,
        @Nullable Boolean verified,
        @Nullable String sort) {
    public static OrganizationFilter words(String q) {
        return new OrganizationFilter(q, null, null, null, null, null);
    }

    public static OrganizationFilter unverified() {
        return new OrganizationFilter(null, null, null, null, false, null);
    }
}
