package ieum.organizations;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Names one certificate or status of an organisation. */
@Embeddable
public record CredentialId(UUID value) {
    public static CredentialId of(String value) {
        return new CredentialId(UUID.fromString(value));
    }

    static CredentialId next() {
        return new CredentialId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
