package ieum.matching;

import ieum.organizations.OrganizationId;
import ieum.shared.Text;
import java.util.UUID;

/**
 * An organisation that is worth meeting.
 *
 * @param thing the challenge or offer that it is about
 */
public record Encounter(OrganizationId organization, Occasion occasion, UUID thing, Text title, Fit fit, Why why) {
    /** What it is about. */
    public enum Occasion {
        /** They have a challenge that the viewer's organisation could answer. */
        CHALLENGE,
        /** They suit a challenge of the viewer's organisation. */
        OWN_CHALLENGE,
        /** They offer, or ask for, something that suits. */
        OFFER
    }

    /** Where it is read. */
    public String path() {
        return (occasion == Occasion.OFFER ? "/offers/" : "/challenges/") + thing;
    }
}
