package ieum.challenges;

import ieum.organizations.OrganizationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An organisation that asked for the details, was named, or accepted the terms. */
public record AccessView(
        OrganizationId organization,
        String name,
        @Nullable Instant requestedAt,
        @Nullable Instant namedAt,
        @Nullable Instant acceptedAt,
        int readings) {}
