package ieum.translations;

import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/** A text has no translation into that language any more. */
public record TranslationRemoved(TranslationId id, UUID by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by;
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
