package ieum.meetings;

import java.util.UUID;

/** Names one contract that came of a meeting. */
public record MeetingContractId(UUID value) {
    public static MeetingContractId of(String value) {
        return new MeetingContractId(UUID.fromString(value));
    }

    static MeetingContractId next() {
        return new MeetingContractId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
