package ieum.meetings;

import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish to meet somebody.
 *
 * @param rank the place among their maker's wishes, from 1
 * @param mutual whether the other wishes the same
 */
public record WishView(
        WishId id,
        PartyId from,
        String fromName,
        PartyId to,
        String toName,
        int rank,
        WishOrigin origin,
        @Nullable Text note,
        WishAnswer answer,
        boolean mutual,
        Instant madeAt) {}
