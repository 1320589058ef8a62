package ieum.reviews;

import java.util.UUID;

/** Names one invitation of an expert to review for a call. */
public record ExpertId(UUID value) {
    public static ExpertId of(String value) {
        return new ExpertId(UUID.fromString(value));
    }

    static ExpertId next() {
        return new ExpertId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
