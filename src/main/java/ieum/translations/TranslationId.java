package ieum.translations;

import java.util.UUID;

/** Names one translation of one text. */
public record TranslationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
