package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.programs.ProgramId;
import ieum.shared.Text;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A proposal of earlier years as a centre's list has it: an answer to a challenge and its owner, or to an open call. */
public record HistoricProposal(
        ProgramId program,
        CallId call,
        @Nullable ChallengeId challenge,
        @Nullable OrganizationId owner,
        OrganizationId centre,
        OrganizationId applicant,
        Text title,
        Text text,
        ProposalStatus status,
        @Nullable Instant submittedAt) {
    private static final int LONGEST_SUMMARY = 600;

    public HistoricProposal {
        if (!ProposalStatus.HISTORIC.contains(status) || !status.allows(submittedAt))
            throw new IllegalArgumentException(status + " at " + submittedAt);
    }

    /** Lists of earlier years have neither a plan nor a readiness level. */
    ProposalText written() {
        return new ProposalText(title, text.beginning(LONGEST_SUMMARY), text, null, null);
    }
}
