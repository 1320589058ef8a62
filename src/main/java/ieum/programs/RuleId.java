package ieum.programs;

import java.util.UUID;

/** Names one rule of a call. */
public record RuleId(UUID value) {
    public static RuleId of(String value) {
        return new RuleId(UUID.fromString(value));
    }

    static RuleId next() {
        return new RuleId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
