package ieum.roundtables;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** RoundtableNames one measure that is taken for an issue. */
@Embeddable
public record MeasureId(UUID value) {
    public static MeasureId of(String value) {
        return new MeasureId(UUID.fromString(value));
    }

    static MeasureId next() {
        return new MeasureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
