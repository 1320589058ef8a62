package ieum.matching;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one introduction. */
@Embeddable
public record IntroductionId(UUID value) {
    public static IntroductionId of(String value) {
        return new IntroductionId(UUID.fromString(value));
    }

    static IntroductionId next() {
        return new IntroductionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
