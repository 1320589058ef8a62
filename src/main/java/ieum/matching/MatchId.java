package ieum.matching;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one match. */
@Embeddable
public record MatchId(UUID value) {
    public static MatchId of(String value) {
        return new MatchId(UUID.fromString(value));
    }

    static MatchId next() {
        return new MatchId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
