package ieum.imports;

import java.util.UUID;

/** Names one file that was sent, and the import that it becomes. */
public record ImportId(UUID value) {
    public static ImportId of(String value) {
        return new ImportId(UUID.fromString(value));
    }

    static ImportId next() {
        return new ImportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
