package ieum.forms;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one published version of a form. */
@Embeddable
public record FormVersionId(UUID value) {
    public static FormVersionId of(String value) {
        return new FormVersionId(UUID.fromString(value));
    }

    static FormVersionId next() {
        return new FormVersionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
