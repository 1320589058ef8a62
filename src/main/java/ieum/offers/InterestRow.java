package ieum.offers;

import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;

/** A line of the list of interests; names are empty where the viewer may not know them. */
public record InterestRow(
        InterestId id,
        Text title,
        String interestedName,
        String ownerName,
        InterestStatus status,
        Instant dueAt,
        ZoneId zone) {}
