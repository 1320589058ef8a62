package ieum.concepts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step by which a proper name became another than in the file.
 *
 * @param text what it has been since; nothing where it was removed
 */
public record GlossaryChange(
        long number, String name, @Nullable ProperNameText text, UUID by, Instant at) {}
