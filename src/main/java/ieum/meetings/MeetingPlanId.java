package ieum.meetings;

import java.util.UUID;

/** Names one plan of meetings. */
public record MeetingPlanId(UUID value) {
    public static MeetingPlanId of(String value) {
        return new MeetingPlanId(UUID.fromString(value));
    }

    static MeetingPlanId next() {
        return new MeetingPlanId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
