package ieum.challenges;

import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.programs.ProgramId;
import ieum.shared.Money;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A challenge as this viewer may see it: without details where something stands between. The deadline is the earlier
 * of the call's and its own.
 *
 * @param missing the names of the fields that a draft still leaves empty
 */
public record ChallengeView(
        ChallengeId id,
        String number,
        ProgramId program,
        CallId call,
        OrganizationId centre,
        String centreName,
        OrganizationId owner,
        String ownerName,
        Text title,
        @Nullable Text summary,
        Access access,
        @Nullable ChallengeDetails details,
        @Nullable Integer readiness,
        @Nullable Money budget,
        Disclosure disclosure,
        @Nullable Text terms,
        List<String> missing,
        ChallengeStatus status,
        Instant deadline,
        ZoneId zone,
        long version) {
    /** Whether a proposal arriving at that moment is in time. */
    public boolean takes(Instant at) {
        return status == ChallengeStatus.PUBLISHED && at.isBefore(deadline);
    }
}
