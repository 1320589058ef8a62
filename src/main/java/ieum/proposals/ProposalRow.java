package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.programs.ProgramId;
import ieum.shared.Text;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as a line of a list.
 *
 * @param veiled whether who applies is kept from the viewer, while it is judged double-blind
 */
public record ProposalRow(
        ProposalId id,
        ProgramId program,
        String number,
        @Nullable Text title,
        @Nullable OrganizationId owner,
        OrganizationId centre,
        OrganizationId applicant,
        String applicantName,
        @Nullable ChallengeId challenge,
        @Nullable Text challengeTitle,
        CallId call,
        Text callTitle,
        ProposalStatus status,
        @Nullable Instant submittedAt,
        Instant deadline,
        ZoneId zone,
        boolean veiled) {
    ProposalRow named(String applicantName) {
        return new ProposalRow(
                id,
                program,
                number,
                title,
                owner,
                centre,
                applicant,
                applicantName,
                challenge,
                challengeTitle,
                call,
                callTitle,
                status,
                submittedAt,
                deadline,
                zone,
                veiled);
    }
}
