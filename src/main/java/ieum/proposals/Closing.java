package ieum.proposals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant chose for the moment of closing.
 *
 * @param completeAt when the last draft was saved in which nothing was missing, or nothing
 * @param doneAt when it was carried out, or nothing
 * @param problem why it could not be, as a message key, or nothing
 */
public record Closing(
        Instant chosenAt,
        @Nullable Instant completeAt,
        @Nullable Instant doneAt,
        @Nullable String problem) {}
