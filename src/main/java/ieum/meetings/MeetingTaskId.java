package ieum.meetings;

import java.util.UUID;

/** Names one task of a meeting. */
public record MeetingTaskId(UUID value) {
    public static MeetingTaskId of(String value) {
        return new MeetingTaskId(UUID.fromString(value));
    }

    static MeetingTaskId next() {
        return new MeetingTaskId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
