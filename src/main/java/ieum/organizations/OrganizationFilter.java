package ieum.organizations;

import org.jspecify.annotations.Nullable;

/** What a visitor of the list has chosen; everything may be left open. */
public record OrganizationFilter(
        @Nullable String q,
        @Nullable OrganizationKind kind,
        @Nullable String country,
        @Nullable String region,
        @Nullable Boolean verified,
        @Nullable Boolean waiting,
        @Nullable CredentialKind credential,
        @Nullable Boolean applicants,
        @Nullable String sort) {
    /** Whoever may have applied for something, people among them. */
    public static OrganizationFilter words(String q) {
        return new OrganizationFilter(q, null, null, null, null, null, null, true, null);
    }

    /** Those whom staff have still to verify or to answer. */
    public static OrganizationFilter unanswered() {
        return new OrganizationFilter(null, null, null, null, null, true, null, null, null);
    }

    /** What is searched with keys: the name of an applicant is no search, though a colon may stand in it. */
    @Nullable String searched() {
        return Boolean.TRUE.equals(applicants) ? null : q;
    }

    String plainWords() {
        return q == null || !Boolean.TRUE.equals(applicants) ? "" : q;
    }
}
