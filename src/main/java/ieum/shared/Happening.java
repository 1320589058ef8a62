package ieum.shared;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a thing: a record in the past tense with ids and a few facts, never a secret. Whoever
 * publishes one is audited without doing more.
 */
public interface Happening {
    /** The account that did it; none where the portal did it by itself, at a deadline for one. */
    @Nullable UUID actor();

    /** The id of the thing it happened to. */
    UUID thing();

    Instant at();

    /** {@code ChallengePublished} is "challenge.published". */
    default String act() {
        var words = getClass().getSimpleName().split("(?=[A-Z])");
        var noun = String.join("-", java.util.Arrays.copyOf(words, words.length - 1));
        return (noun + "." + words[words.length - 1]).toLowerCase(Locale.ROOT);
    }
}
