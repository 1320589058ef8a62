package ieum.concepts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one entry of the glossary for good. */
public record ProperNameId(String value) {
    private static final String WORDS = "[a-z0-9]+(-[a-z0-9]+)*";

    public ProperNameId {
        if (!value.matches(WORDS)) throw new IllegalArgumentException(value);
    }

    public static ProperNameId of(String value) {
        return new ProperNameId(value);
    }

    /** The same, for what names things by numbers alone. */
    UUID number() {
        return UUID.nameUUIDFromBytes(("name " + value).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value;
    }
}
