package ieum.meetings;

import ieum.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * What one of the two says of a meeting.
 *
 * @param interest and rating only where it took place
 * @param rating of the meeting itself, from 1 to 5
 * @param note for their own side
 */
public record CardText(
        boolean tookPlace,
        @Nullable Interest interest,
        @Nullable Integer rating,
        @Nullable Text note) {
    public CardText {
        if (rating != null && (rating < 1 || rating > 5)) throw new IllegalArgumentException("No rating: " + rating);
        if (!tookPlace) {
            interest = null;
            rating = null;
        }
    }
}
