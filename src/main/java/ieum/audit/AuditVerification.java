package ieum.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That someone had the seals checked, and what was found. */
public record AuditVerification(long upTo, @Nullable Long brokenUpTo, String by, Instant at) {}
