package ieum.notifications;

import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.proposals.PartnerInvited;
import ieum.proposals.PartnerJoined;
import ieum.proposals.PartnerLeft;
import ieum.proposals.PartnerSigned;
import ieum.proposals.ProposalId;
import ieum.proposals.Proposals;
import ieum.shared.Happening;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells those who propose together what the others do. */
@Component
class PartnerNews {
    private final Post post;
    private final Proposals proposals;
    private final Organizations organizations;

    PartnerNews(Post post, Proposals proposals, Organizations organizations) {
        this.post = post;
        this.proposals = proposals;
        this.organizations = organizations;
    }

    @ApplicationModuleListener
    void on(PartnerInvited invited) {
        var proposal = proposals.facts(invited.id());
        post.tell(
                organizations.writers(invited.partner()),
                About.PARTNER_INVITED,
                invited,
                page(invited.id()),
                proposal.title(),
                proposal.applicant());
    }

    @ApplicationModuleListener
    void on(PartnerJoined joined) {
        tellApplicant(About.PARTNER_JOINED, joined, joined.id(), joined.partner());
    }

    @ApplicationModuleListener
    void on(PartnerLeft left) {
        tellApplicant(About.PARTNER_LEFT, left, left.id(), left.partner());
        // its own people, too, where the applicant ended it; they no longer see the proposal
        var title = proposals.facts(left.id()).title();
        post.tell(organizations.writers(left.partner()), About.PARTNER_LEFT, left, "/proposals", title, left.partner());
    }

    @ApplicationModuleListener
    void on(PartnerSigned signed) {
        tellApplicant(About.PARTNER_SIGNED, signed, signed.id(), signed.partner());
    }

    private void tellApplicant(About about, Happening happening, ProposalId id, OrganizationId partner) {
        var proposal = proposals.facts(id);
        post.tell(organizations.writers(proposal.applicant()), about, happening, page(id), proposal.title(), partner);
    }

    private static String page(ProposalId id) {
        return "/proposals/" + id + "/partners";
    }
}
