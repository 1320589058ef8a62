package ieum.events;

import org.jspecify.annotations.Nullable;

/**
 * Somebody cannot be in both sessions, or it is not known whether they can.
 *
 * @param needed minutes of the way between the two sites, where it is known
 * @param left minutes from the end of the first session to the beginning of the second
 */
public record TravelClash(
        Kind kind,
        String traveller,
        SessionView first,
        SessionView second,
        @Nullable Integer needed,
        long left) {
    /** Both at once; not enough time for the way; a way of unknown length. */
    public enum Kind {
        OVERLAP,
        TRAVEL,
        UNKNOWN
    }
}
