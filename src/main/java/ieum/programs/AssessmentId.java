package ieum.programs;

import java.util.UUID;

/** Names one self-assessment. */
public record AssessmentId(UUID value) {
    public static AssessmentId of(String value) {
        return new AssessmentId(UUID.fromString(value));
    }

    static AssessmentId next() {
        return new AssessmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
