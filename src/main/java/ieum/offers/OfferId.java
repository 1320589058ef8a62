package ieum.offers;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one offer. */
@Embeddable
public record OfferId(UUID value) {
    public static OfferId of(String value) {
        return new OfferId(UUID.fromString(value));
    }

    static OfferId next() {
        return new OfferId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
