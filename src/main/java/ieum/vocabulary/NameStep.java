package ieum.vocabulary;

import ieum.concepts.ProperNameText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a name became.
 *
 * @param text nothing where it was removed
 * @param who did it, for those who may know; else empty
 */
public record NameStep(@Nullable ProperNameText text, String who, Instant at) {}
