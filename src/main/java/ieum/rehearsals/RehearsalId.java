package ieum.rehearsals;

import java.util.UUID;

/** Names one rehearsal, and with it the schema in which it is played. */
public record RehearsalId(UUID value) {
    static final String SCHEMAS = "rehearsal_";

    public static RehearsalId of(String value) {
        return new RehearsalId(UUID.fromString(value));
    }

    static RehearsalId next() {
        return new RehearsalId(UUID.randomUUID());
    }

    String schema() {
        return SCHEMAS + value.toString().replace("-", "");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
