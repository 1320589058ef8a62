package ieum.organizations;

import org.jspecify.annotations.Nullable;

/** What a visitor of the list of certificates has chosen; everything may be left open. */
public record CredentialFilter(
        @Nullable CredentialStatus status,
        @Nullable CredentialKind kind,
        @Nullable String sort) {}
