package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.challenges.Challenges;
import ieum.files.Files;
import ieum.organizations.Organizations;
import ieum.programs.Programs;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a proposal shows of the modules below it. */
@Component
class ProposalViews {
    private final Challenges challenges;
    private final Programs programs;
    private final Organizations organizations;
    private final Files files;
    private final Clock clock;

    ProposalViews(Challenges challenges, Programs programs, Organizations organizations, Files files, Clock clock) {
        this.challenges = challenges;
        this.programs = programs;
        this.organizations = organizations;
        this.files = files;
        this.clock = clock;
    }

    ProposalView of(Proposal proposal) {
        var aim = proposal.aim();
        var call = programs.call(aim.call());
        var frame = aim.challenge() == null ? null : challenges.frame(aim.challenge());
        return new ProposalView(
                proposal.id(),
                aim.program(),
                aim.call(),
                aim.challenge(),
                frame == null ? null : frame.title(),
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
                frame == null ? call.closesAt() : frame.deadline(),
                call.zone(),
                proposal.version());
    }

    boolean isTaking(ChallengeId challenge) {
        return challenges.frame(challenge).takes(clock.instant());
    }

    String fingerprint(Proposal proposal) {
        return Fingerprint.of(proposal.text(), files.all(proposal.files()));
    }

    boolean filesIntact(Proposal proposal) {
        return proposal.files().stream().allMatch(files::intact);
    }
}
