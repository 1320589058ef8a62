package ieum.organizations;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one declared conflict of interest. */
@Embeddable
public record ConflictId(UUID value) {
    public static ConflictId of(String value) {
        return new ConflictId(UUID.fromString(value));
    }

    static ConflictId next() {
        return new ConflictId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
