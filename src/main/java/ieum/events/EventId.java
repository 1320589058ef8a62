package ieum.events;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one event. */
@Embeddable
public record EventId(UUID value) {
    public static EventId of(String value) {
        return new EventId(UUID.fromString(value));
    }

    static EventId next() {
        return new EventId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
