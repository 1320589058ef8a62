package ieum.offers;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one interest. */
@Embeddable
public record InterestId(UUID value) {
    public static InterestId of(String value) {
        return new InterestId(UUID.fromString(value));
    }

    static InterestId next() {
        return new InterestId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
