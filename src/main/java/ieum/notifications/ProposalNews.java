package ieum.notifications;

import ieum.organizations.Conflicts;
import ieum.organizations.Organizations;
import ieum.proposals.AttachmentInfected;
import ieum.proposals.ParticipationEnded;
import ieum.proposals.ProposalAccepted;
import ieum.proposals.ProposalDeclined;
import ieum.proposals.ProposalFacts;
import ieum.proposals.ProposalId;
import ieum.proposals.ProposalPromoted;
import ieum.proposals.ProposalRevised;
import ieum.proposals.ProposalSubmitted;
import ieum.proposals.ProposalWaitlisted;
import ieum.proposals.ProposalWithdrawn;
import ieum.proposals.Proposals;
import ieum.shared.Happening;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the applicant what becomes of a proposal, and those who receive it that it came or went. */
@Component
class ProposalNews {
    private final Post post;
    private final Proposals proposals;
    private final Organizations organizations;
    private final Conflicts conflicts;

    ProposalNews(Post post, Proposals proposals, Organizations organizations, Conflicts conflicts) {
        this.conflicts = conflicts;
        this.post = post;
        this.proposals = proposals;
        this.organizations = organizations;
    }

    /** The applicant's mail is the receipt, so it says what the receipt says. */
    @ApplicationModuleListener
    void on(ProposalSubmitted submitted) {
        var proposal = proposals.facts(submitted.id());
        post.tell(
                organizations.writers(proposal.applicants()),
                About.PROPOSAL_SUBMITTED,
                submitted,
                page(submitted.id()) + "/receipt",
                proposal.title(),
                submitted.number(),
                new ToTheSecond(submitted.at().atZone(proposal.zone())),
                submitted.sha256());
        tellReceivers(About.PROPOSAL_RECEIVED, submitted, submitted.id(), proposal);
    }

    /** A receipt again: the earlier one stays checkable, but counts no more. */
    @ApplicationModuleListener
    void on(ProposalRevised revised) {
        var proposal = proposals.facts(revised.id());
        post.tell(
                organizations.writers(proposal.applicants()),
                About.PROPOSAL_REVISED,
                revised,
                page(revised.id()) + "/receipt",
                proposal.title(),
                revised.number(),
                new ToTheSecond(revised.at().atZone(proposal.zone())),
                revised.sha256());
        tellReceivers(About.PROPOSAL_REVISED_FOR_RECEIVERS, revised, revised.id(), proposal);
    }

    @ApplicationModuleListener
    void on(AttachmentInfected infected) {
        var proposal = proposals.facts(infected.id());
        post.tell(
                organizations.writers(proposal.applicant()),
                About.ATTACHMENT_INFECTED,
                infected,
                page(infected.id()),
                proposal.title(),
                infected.name(),
                infected.signature());
    }

    @ApplicationModuleListener
    void on(ProposalWithdrawn withdrawn) {
        // a draft was never anybody else's
        if (withdrawn.submitted())
            tellReceivers(About.PROPOSAL_WITHDRAWN, withdrawn, withdrawn.id(), proposals.facts(withdrawn.id()));
    }

    @ApplicationModuleListener
    void on(ProposalAccepted accepted) {
        tellApplicant(About.PROPOSAL_ACCEPTED, accepted, accepted.id());
        tellOwner(About.PROPOSAL_ACCEPTED_FOR_OWNER, accepted, accepted.id());
    }

    @ApplicationModuleListener
    void on(ProposalDeclined declined) {
        tellApplicant(About.PROPOSAL_DECLINED, declined, declined.id());
        tellOwner(About.PROPOSAL_DECLINED_FOR_OWNER, declined, declined.id());
    }

    @ApplicationModuleListener
    void on(ProposalWaitlisted waitlisted) {
        tellApplicant(About.PROPOSAL_WAITLISTED, waitlisted, waitlisted.id());
        tellOwner(About.PROPOSAL_WAITLISTED_FOR_OWNER, waitlisted, waitlisted.id());
    }

    @ApplicationModuleListener
    void on(ProposalPromoted promoted) {
        var proposal = proposals.facts(promoted.id());
        post.tell(
                organizations.writers(promoted.applicant()),
                About.PROPOSAL_PROMOTED,
                promoted,
                page(promoted.id()),
                proposal.title(),
                proposal.centre());
        tellReceivers(About.PROPOSAL_PROMOTED_FOR_RECEIVERS, promoted, promoted.id(), proposal);
    }

    @ApplicationModuleListener
    void on(ParticipationEnded ended) {
        tellReceivers(About.PARTICIPATION_ENDED, ended, ended.id(), proposals.facts(ended.id()));
    }

    private void tellReceivers(About about, Happening happening, ProposalId id, ProposalFacts proposal) {
        for (var receiver : proposal.receivers())
            post.tell(
                    conflicts.without(organizations.writers(receiver), proposal.applicants()),
                    about,
                    happening,
                    page(id),
                    proposal.title(),
                    Applicant.of(proposal, receiver),
                    proposal.number());
    }

    private void tellApplicant(About about, Happening happening, ProposalId id) {
        var proposal = proposals.facts(id);
        post.tell(
                organizations.writers(proposal.applicants()),
                about,
                happening,
                page(id),
                proposal.title(),
                proposal.centre(),
                new Quote(proposal.reason()));
    }

    /** The company reads the reason on the page of the proposal. */
    private void tellOwner(About about, Happening happening, ProposalId id) {
        var proposal = proposals.facts(id);
        if (proposal.owner() == null) return;
        post.tell(
                conflicts.without(organizations.writers(proposal.owner()), proposal.applicants()),
                about,
                happening,
                page(id),
                proposal.title(),
                proposal.centre(),
                Applicant.of(proposal, proposal.owner()));
    }

    private static String page(ProposalId id) {
        return "/proposals/" + id;
    }
}
