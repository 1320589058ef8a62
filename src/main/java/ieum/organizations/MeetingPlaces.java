package ieum.organizations;

import ieum.shared.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one organisation can be asked for a meeting: modules above say so to pages that speak of it. */
public interface MeetingPlaces {
    /** What brought the viewer there. */
    enum Ground {
        ORGANIZATION,
        CHALLENGE,
        OFFER
    }

    /** A page on which it is asked, and the occasion. */
    record Place(String path, Text occasion) {}

    /**
     * Nowhere for whoever may not know that the other is there.
     *
     * @param about what the meeting would be about, which the other reads
     */
    List<Place> of(OrganizationId other, Ground ground, @Nullable Text about, Viewer viewer);
}
