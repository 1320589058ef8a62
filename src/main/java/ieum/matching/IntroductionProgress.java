package ieum.matching;

import ieum.programs.Side;
import ieum.proposals.ProposalDeclined;
import ieum.proposals.ProposalSubmitted;
import ieum.proposals.ProposalWithdrawn;
import ieum.proposals.Proposals;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** What becomes of a proposal moves the introduction that led to it. */
@Component
class IntroductionProgress {
    private final IntroductionRepository repository;
    private final Proposals proposals;

    IntroductionProgress(IntroductionRepository repository, Proposals proposals) {
        this.repository = repository;
        this.proposals = proposals;
    }

    @ApplicationModuleListener
    void on(ProposalSubmitted submitted) {
        var proposal = proposals.facts(submitted.id());
        var challenge = proposal.challenge();
        if (challenge == null || proposals.isVeiled(submitted.id())) return;
        repository.findGoing(challenge, proposal.applicant()).ifPresent(introduction -> {
            if (introduction.status() != IntroductionStatus.TALKING) return;
            introduction.propose(submitted.id(), submitted.by(), submitted.at());
            repository.save(introduction);
        });
    }

    @ApplicationModuleListener
    void on(ProposalWithdrawn withdrawn) {
        for (var introduction : repository.findOf(withdrawn.id())) {
            introduction.talkOn(Side.STARTUP, withdrawn.by(), withdrawn.at());
            repository.save(introduction);
        }
    }

    /** Whoever was not chosen reads why at the proposal. */
    @ApplicationModuleListener
    void on(ProposalDeclined declined) {
        for (var introduction : repository.findOf(declined.id())) {
            if (introduction.status() != IntroductionStatus.PROPOSED) continue;
            introduction.decline(null, DeclineReason.NOT_CHOSEN, null, declined.by(), declined.at());
            repository.save(introduction);
        }
    }
}
