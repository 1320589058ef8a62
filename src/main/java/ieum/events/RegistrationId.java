package ieum.events;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one registration. */
@Embeddable
public record RegistrationId(UUID value) {
    public static RegistrationId of(String value) {
        return new RegistrationId(UUID.fromString(value));
    }

    static RegistrationId next() {
        return new RegistrationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
