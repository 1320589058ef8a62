package ieum.programs;

import java.util.UUID;

/** Names one exception from the rules of a call. */
public record WaiverId(UUID value) {
    public static WaiverId of(String value) {
        return new WaiverId(UUID.fromString(value));
    }

    static WaiverId next() {
        return new WaiverId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
