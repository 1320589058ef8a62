package ieum.vocabulary;

import java.util.UUID;

/** Names one suggested word. */
public record WordSuggestionId(UUID value) {
    public static WordSuggestionId of(String value) {
        return new WordSuggestionId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
