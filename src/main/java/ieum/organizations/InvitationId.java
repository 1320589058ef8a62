package ieum.organizations;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one invitation. */
@Embeddable
public record InvitationId(UUID value) {
    public static InvitationId of(String value) {
        return new InvitationId(UUID.fromString(value));
    }

    static InvitationId next() {
        return new InvitationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
