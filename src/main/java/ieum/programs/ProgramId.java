package ieum.programs;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one programme. */
@Embeddable
public record ProgramId(UUID value) {
    public static ProgramId of(String value) {
        return new ProgramId(UUID.fromString(value));
    }

    static ProgramId next() {
        return new ProgramId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
