package ieum.audit;

import org.jspecify.annotations.Nullable;

/** How far the seals fit their entries, and the id up to which the first reaches that does not, if any. */
public record Verified(long upTo, @Nullable Long brokenUpTo) {}
