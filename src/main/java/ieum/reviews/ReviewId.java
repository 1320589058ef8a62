package ieum.reviews;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one review. */
@Embeddable
public record ReviewId(UUID value) {
    public static ReviewId of(String value) {
        return new ReviewId(UUID.fromString(value));
    }

    static ReviewId next() {
        return new ReviewId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
