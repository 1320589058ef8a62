package ieum.meetings;

import java.util.UUID;

/** Names one meeting. */
public record MeetingId(UUID value) {
    public static MeetingId of(String value) {
        return new MeetingId(UUID.fromString(value));
    }

    static MeetingId next() {
        return new MeetingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
