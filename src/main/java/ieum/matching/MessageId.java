package ieum.matching;

import java.util.UUID;

/** Names one message. */
public record MessageId(UUID value) {
    public static MessageId of(String value) {
        return new MessageId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
