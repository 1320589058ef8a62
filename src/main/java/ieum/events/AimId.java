package ieum.events;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one aim or expected outcome of an event. */
@Embeddable
public record AimId(UUID value) {
    public static AimId of(String value) {
        return new AimId(UUID.fromString(value));
    }

    static AimId next() {
        return new AimId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
