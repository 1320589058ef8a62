package ieum.challenges;

import ieum.shared.Money;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a challenge writes, and may rewrite. Title and summary are public once it is published.
 *
 * @param readiness the technology readiness level (ISO 16290, 1 to 9) that a proposal should have reached
 * @param closesAt earlier than the call, or none where the call's own deadline holds
 */
public record ChallengeText(
        Text title,
        Text summary,
        Text problem,
        Text expected,
        Text gives,
        int readiness,
        @Nullable Money budget,
        Disclosure disclosure,
        @Nullable Text terms,
        @Nullable Instant closesAt) {}
