package ieum.reviews;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one batch of decisions. */
@Embeddable
public record BatchId(UUID value) {
    public static BatchId of(String value) {
        return new BatchId(UUID.fromString(value));
    }

    static BatchId next() {
        return new BatchId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
