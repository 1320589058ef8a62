package ieum.delegations;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one delegation. */
@Embeddable
public record DelegationId(UUID value) {
    public static DelegationId of(String value) {
        return new DelegationId(UUID.fromString(value));
    }

    static DelegationId next() {
        return new DelegationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
