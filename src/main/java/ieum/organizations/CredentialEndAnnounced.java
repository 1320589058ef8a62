package ieum.organizations;

import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate will be good no more in a month; the portal says so by itself, once. */
public record CredentialEndAnnounced(CredentialId id, OrganizationId organization, Instant endsAt, Instant at)
        implements Happening {
    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public UUID thing() {
        return id.value();
    }
}
