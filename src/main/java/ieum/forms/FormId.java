package ieum.forms;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one form. */
@Embeddable
public record FormId(UUID value) {
    public static FormId of(String value) {
        return new FormId(UUID.fromString(value));
    }

    static FormId next() {
        return new FormId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
