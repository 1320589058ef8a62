package ieum.offers;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of offers.
 *
 * @param owner none where the viewer may not know
 */
public record OfferRow(
        OfferId id,
        OfferKind kind,
        OfferType type,
        Text title,
        @Nullable String topic,
        @Nullable Integer readiness,
        List<Cooperation> sought,
        @Nullable OrganizationId owner,
        String ownerName,
        @Nullable OrganizationId centre,
        String centreName,
        OfferStatus status,
        @Nullable Instant endsAt,
        ZoneId zone) {
    OfferRow known(@Nullable OrganizationId owner, String ownerName, String centreName) {
        return new OfferRow(
                id,
                kind,
                type,
                title,
                topic,
                readiness,
                sought,
                owner,
                ownerName,
                centre,
                centreName,
                status,
                endsAt,
                zone);
    }

    public @Nullable LocalDate lastDay() {
        return endsAt == null ? null : Validity.lastDay(endsAt, zone);
    }
}
