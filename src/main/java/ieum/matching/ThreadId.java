package ieum.matching;

import java.util.UUID;

/** Names what two sides write to each other. */
public record ThreadId(UUID value) {
    public static ThreadId of(String value) {
        return new ThreadId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
