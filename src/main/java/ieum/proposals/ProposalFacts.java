package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal for modules that tell the people concerned; whoever asks decides who may know. It has a number once
 * submitted, and a reason once decided.
 *
 * @param veiled whether who applies is kept from those who judge
 */
public record ProposalFacts(
        ProposalId id,
        CallId call,
        @Nullable ChallengeId challenge,
        @Nullable OrganizationId owner,
        OrganizationId centre,
        OrganizationId applicant,
        List<OrganizationId> partners,
        String title,
        String number,
        String reason,
        ZoneId zone,
        boolean veiled) {
    static ProposalFacts of(ProposalView proposal, boolean veiled) {
        var receipt = proposal.receipt();
        return new ProposalFacts(
                proposal.id(),
                proposal.call(),
                proposal.challenge(),
                proposal.owner(),
                proposal.centre(),
                proposal.applicant(),
                proposal.partners(),
                proposal.name(),
                receipt == null ? "" : receipt.number(),
                proposal.history().stream()
                        .map(ProposalStep::reason)
                        .filter(Objects::nonNull)
                        .map(reason -> reason.original())
                        // the latest of several
                        .reduce((earlier, later) -> later)
                        .orElse(""),
                proposal.zone(),
                veiled);
    }

    /** Whose it is: the applicant's, and theirs who propose together with it. */
    public List<OrganizationId> applicants() {
        return Stream.concat(Stream.of(applicant), partners.stream()).toList();
    }

    /** Who sees it once it is submitted: the company, where it answers one's challenge, and the centre. */
    public List<OrganizationId> receivers() {
        return Stream.of(owner, centre).filter(Objects::nonNull).distinct().toList();
    }
}
