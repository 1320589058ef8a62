package ieum.reviews.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** Until when bids are taken, as it is typed; in the zone of the call. */
record BiddingForm(
        @NotNull @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable LocalDateTime closesAt) {
    static BiddingForm of(@Nullable Instant closesAt, ZoneId zone) {
        return new BiddingForm(closesAt == null ? null : closesAt.atZone(zone).toLocalDateTime());
    }
}
