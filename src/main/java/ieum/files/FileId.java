package ieum.files;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one stored file. */
@Embeddable
public record FileId(UUID value) {
    public static FileId of(String value) {
        return new FileId(UUID.fromString(value));
    }

    static FileId next() {
        return new FileId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
