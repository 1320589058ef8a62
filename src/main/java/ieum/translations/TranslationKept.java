package ieum.translations;

import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A text was translated, or its translation changed. */
public record TranslationKept(TranslationId id, boolean machine, UUID by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by;
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
