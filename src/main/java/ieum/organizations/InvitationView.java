package ieum.organizations;

import java.time.Instant;

/** An invitation that nobody has accepted yet. */
public record InvitationView(
        InvitationId id,
        OrganizationId organization,
        String organizationName,
        String email,
        MemberRole role,
        Instant expiresAt) {}
