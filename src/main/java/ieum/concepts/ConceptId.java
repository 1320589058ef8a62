package ieum.concepts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one concept for good, as the reviewed file writes it. */
public record ConceptId(String value) {
    private static final String WORDS = "[a-z0-9]+(-[a-z0-9]+)*";

    public ConceptId {
        if (!value.matches(WORDS)) throw new IllegalArgumentException(value);
    }

    public static ConceptId of(String value) {
        return new ConceptId(value);
    }

    /** The same, for what names things by numbers alone. */
    UUID number() {
        return UUID.nameUUIDFromBytes(("concept " + value).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value;
    }
}
