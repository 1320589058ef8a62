package ieum.events;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names what a session brought. */
@Embeddable
public record OutcomeId(UUID value) {
    public static OutcomeId of(String value) {
        return new OutcomeId(UUID.fromString(value));
    }

    static OutcomeId next() {
        return new OutcomeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
