package ieum.offers;

import ieum.organizations.OrganizationId;
import ieum.shared.Happening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It will soon be listed no longer; so many days before, at the most. */
public record OfferEndAnnounced(OfferId id, OrganizationId owner, Instant endsAt, int days, Instant at)
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
