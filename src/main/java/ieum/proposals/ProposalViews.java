package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.files.Files;
import ieum.organizations.Organizations;
import ieum.programs.Calls;
import ieum.shared.Deadline;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a proposal shows of the modules below it. */
@Component
class ProposalViews {
    private final Challenges challenges;
    private final Calls calls;
    private final Organizations organizations;
    private final Files files;

    ProposalViews(Challenges challenges, Calls calls, Organizations organizations, Files files) {
        this.challenges = challenges;
        this.calls = calls;
        this.organizations = organizations;
        this.files = files;
    }

    ProposalView of(Proposal proposal) {
        var aim = proposal.aim();
        var call = calls.get(aim.call());
        var frame = aim.challenge() == null ? null : challenges.frame(aim.challenge());
        return new ProposalView(
                proposal.id(),
                aim.program(),
                aim.call(),
                aim.challenge(),
                frame == null ? null : frame.title(),
                call.title(),
                aim.owner(),
                aim.centre(),
                proposal.applicant(),
                organizations.names(List.of(proposal.applicant())).getOrDefault(proposal.applicant(), ""),
                proposal.text(),
                files.all(proposal.files()),
                proposal.status(),
                proposal.receipt(),
                proposal.submittedAt(),
                proposal.historic(),
                proposal.history(),
                proposal.savedAt(),
                calls.deadline(aim.call(), proposal.applicant(), frame == null ? null : frame.deadline()),
                call.zone(),
                proposal.version());
    }

    Deadline deadline(Proposal proposal) {
        var aim = proposal.aim();
        var earlier = aim.challenge() == null
                ? null
                : challenges.frame(aim.challenge()).deadline();
        return calls.deadline(aim.call(), proposal.applicant(), earlier);
    }

    boolean isOpen(ChallengeId challenge) {
        return challenges.frame(challenge).isOpen();
    }

    String fingerprint(Proposal proposal) {
        return Fingerprint.of(proposal.text(), files.all(proposal.files()));
    }

    boolean filesIntact(Proposal proposal) {
        return proposal.files().stream().allMatch(files::intact);
    }
}
