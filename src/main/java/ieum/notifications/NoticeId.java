package ieum.notifications;

import java.util.UUID;

/** Names one notice. */
public record NoticeId(UUID value) {
    public static NoticeId of(String value) {
        return new NoticeId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
