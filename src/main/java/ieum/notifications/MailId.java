package ieum.notifications;

import java.util.UUID;

/** Names one mail. */
public record MailId(UUID value) {
    public static MailId of(String value) {
        return new MailId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
