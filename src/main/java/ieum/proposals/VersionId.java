package ieum.proposals;

import java.util.UUID;

/** Names one kept version of a proposal. */
public record VersionId(UUID value) {
    public static VersionId of(String value) {
        return new VersionId(UUID.fromString(value));
    }

    static VersionId next() {
        return new VersionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
