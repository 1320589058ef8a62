package ieum.roundtables;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** RoundtableNames one statement voiced at a round table. */
@Embeddable
public record StatementId(UUID value) {
    public static StatementId of(String value) {
        return new StatementId(UUID.fromString(value));
    }

    static StatementId next() {
        return new StatementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
