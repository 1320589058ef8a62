package ieum.events;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one category of registration. */
@Embeddable
public record CategoryId(UUID value) {
    public static CategoryId of(String value) {
        return new CategoryId(UUID.fromString(value));
    }

    static CategoryId next() {
        return new CategoryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
