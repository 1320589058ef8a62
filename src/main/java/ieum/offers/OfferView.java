package ieum.offers;

import ieum.organizations.OrganizationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as pages see it.
 *
 * @param owner none where it is anonymous and this viewer may not know
 * @param mine whether the viewer belongs to its owner
 */
public record OfferView(
        OfferId id,
        OfferText text,
        @Nullable OrganizationId owner,
        String ownerName,
        boolean mine,
        String centreName,
        OfferStatus status,
        ZoneId zone,
        List<PictureView> pictures,
        long version) {
    public boolean ownerKnown() {
        return owner != null;
    }

    /** The last day on which it is listed. */
    public @Nullable LocalDate lastDay() {
        Instant end = text.endsAt();
        return end == null ? null : Validity.lastDay(end, zone);
    }

    public boolean isDraft() {
        return status == OfferStatus.DRAFT;
    }
}
