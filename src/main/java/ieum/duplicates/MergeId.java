package ieum.duplicates;

import java.util.UUID;

/** Names one merge. */
public record MergeId(UUID value) {
    public static MergeId of(String value) {
        return new MergeId(UUID.fromString(value));
    }

    static MergeId next() {
        return new MergeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
