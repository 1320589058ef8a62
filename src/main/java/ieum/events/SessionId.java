package ieum.events;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one session. */
@Embeddable
public record SessionId(UUID value) {
    public static SessionId of(String value) {
        return new SessionId(UUID.fromString(value));
    }

    static SessionId next() {
        return new SessionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
