package ieum.programs;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one call. */
@Embeddable
public record CallId(UUID value) {
    public static CallId of(String value) {
        return new CallId(UUID.fromString(value));
    }

    static CallId next() {
        return new CallId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
