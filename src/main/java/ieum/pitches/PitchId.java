package ieum.pitches;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one pitch. */
@Embeddable
public record PitchId(UUID value) {
    public static PitchId of(String value) {
        return new PitchId(UUID.fromString(value));
    }

    static PitchId next() {
        return new PitchId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
