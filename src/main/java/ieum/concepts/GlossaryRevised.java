package ieum.concepts;

import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;

/**
 * Proper names are others than before: what was found in texts has to be found again.
 *
 * @param version as {@link Glossary#version()} says from now on
 */
public record GlossaryRevised(ProperNameId id, String version, UUID by, Instant at) implements Happening {
    @Override
    public UUID actor() {
        return by;
    }

    @Override
    public UUID thing() {
        return id.number();
    }
}
