package ieum.challenges;

import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A challenge as a line of a list; only a draft may have no readiness level. */
public record ChallengeRow(
        ChallengeId id,
        String number,
        Text title,
        ProgramId program,
        OrganizationId owner,
        String ownerName,
        OrganizationId centre,
        String centreName,
        ChallengeStatus status,
        Disclosure disclosure,
        @Nullable Integer readiness,
        Instant deadline,
        ZoneId zone) {
    ChallengeRow named(String ownerName, String centreName) {
        return new ChallengeRow(
                id,
                number,
                title,
                program,
                owner,
                ownerName,
                centre,
                centreName,
                status,
                disclosure,
                readiness,
                deadline,
                zone);
    }
}
