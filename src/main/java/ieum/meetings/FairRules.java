package ieum.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the meetings of an event are held.
 *
 * @param minutes of each meeting
 * @param pause minutes between two
 * @param tables at each site, besides those that participants bring
 * @param most meetings that anybody has who says nothing else; none for as many as fit
 * @param wishesUntil when participants cannot change their wishes any more
 * @param acceptedOnly whether a wish counts only once the other agreed, or wishes the same
 */
public record FairRules(
        int minutes, int pause, int tables, @Nullable Integer most, Instant wishesUntil, boolean acceptedOnly) {
    public FairRules {
        if (minutes < 5 || minutes > 240 || pause < 0 || pause > 120 || tables < 1 || tables > 1000)
            throw new IllegalArgumentException("No way to hold meetings");
        if (most != null && (most < 1 || most > 100)) throw new IllegalArgumentException("No limit: " + most);
    }
}
