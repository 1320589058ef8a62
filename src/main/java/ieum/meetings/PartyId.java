package ieum.meetings;

import java.util.UUID;

/** Names one party. */
public record PartyId(UUID value) {
    public static PartyId of(String value) {
        return new PartyId(UUID.fromString(value));
    }

    static PartyId next() {
        return new PartyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
