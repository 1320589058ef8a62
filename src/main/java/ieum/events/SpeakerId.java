package ieum.events;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one speaker of an event. */
@Embeddable
public record SpeakerId(UUID value) {
    public static SpeakerId of(String value) {
        return new SpeakerId(UUID.fromString(value));
    }

    static SpeakerId next() {
        return new SpeakerId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
