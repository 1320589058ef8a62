package ieum.vocabulary;

import ieum.accounts.AccountId;
import ieum.concepts.Concept;
import ieum.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A word that somebody misses.
 *
 * @param concept that it may be a name of
 * @param who suggested it, for staff; else empty
 * @param accepted nothing as long as nobody decided
 */
public record WordSuggestion(
        WordSuggestionId id,
        String word,
        Language language,
        @Nullable Concept concept,
        String note,
        AccountId by,
        String who,
        Instant at,
        @Nullable Boolean accepted) {
    WordSuggestion from(String name) {
        return new WordSuggestion(id, word, language, concept, note, by, name, at, accepted);
    }
}
