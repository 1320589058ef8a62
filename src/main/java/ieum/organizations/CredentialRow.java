package ieum.organizations;

import java.time.Instant;

/** A certificate as a line of a list. */
public record CredentialRow(
        CredentialId id,
        OrganizationId organization,
        String organizationName,
        CredentialText text,
        CredentialStatus status,
        Instant claimedAt) {}
