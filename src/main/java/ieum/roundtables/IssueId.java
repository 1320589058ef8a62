package ieum.roundtables;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** RoundtableNames one issue that statements were merged into. */
@Embeddable
public record IssueId(UUID value) {
    public static IssueId of(String value) {
        return new IssueId(UUID.fromString(value));
    }

    static IssueId next() {
        return new IssueId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
