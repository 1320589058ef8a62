package ieum.notifications;

import ieum.delegations.DelegationCancelled;
import ieum.delegations.DelegationFacts;
import ieum.delegations.DelegationFirmAccepted;
import ieum.delegations.DelegationFirmDeclined;
import ieum.delegations.DelegationFirmInvited;
import ieum.delegations.DelegationFirmLeft;
import ieum.delegations.DelegationFirmRemoved;
import ieum.delegations.DelegationId;
import ieum.delegations.DelegationPublished;
import ieum.delegations.Delegations;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.shared.Happening;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells firms of delegations that they are invited into, and their leader who comes along. */
@Component
class DelegationNews {
    private final Post post;
    private final Delegations delegations;
    private final Organizations organizations;

    DelegationNews(Post post, Delegations delegations, Organizations organizations) {
        this.post = post;
        this.delegations = delegations;
        this.organizations = organizations;
    }

    /** Answered or taken back meanwhile, there is nothing to tell. */
    @ApplicationModuleListener
    void on(DelegationFirmInvited invited) {
        var delegation = delegations.facts(invited.id());
        if (delegation.invited().contains(invited.firm()))
            tellFirms(List.of(invited.firm()), About.DELEGATION_INVITED, invited, delegation);
    }

    @ApplicationModuleListener
    void on(DelegationFirmAccepted accepted) {
        tellLeader(About.DELEGATION_FIRM_ACCEPTED, accepted, accepted.id(), accepted.firm());
    }

    @ApplicationModuleListener
    void on(DelegationFirmDeclined declined) {
        tellLeader(About.DELEGATION_FIRM_DECLINED, declined, declined.id(), declined.firm());
    }

    @ApplicationModuleListener
    void on(DelegationFirmLeft left) {
        tellLeader(About.DELEGATION_FIRM_LEFT, left, left.id(), left.firm());
    }

    @ApplicationModuleListener
    void on(DelegationFirmRemoved removed) {
        var delegation = delegations.facts(removed.id());
        // which it does not see any more where it is a draft
        post.tell(
                organizations.writers(removed.firm()),
                About.DELEGATION_FIRM_REMOVED,
                removed,
                "/delegations",
                delegation.title().original(),
                delegation.leader());
    }

    @ApplicationModuleListener
    void on(DelegationPublished published) {
        var delegation = delegations.facts(published.id());
        tellFirms(delegation.coming(), About.DELEGATION_PUBLISHED, published, delegation);
    }

    @ApplicationModuleListener
    void on(DelegationCancelled cancelled) {
        var delegation = delegations.facts(cancelled.id());
        var reason = delegation.reason();
        var firms = Stream.concat(delegation.coming().stream(), delegation.invited().stream())
                .toList();
        tellFirms(
                firms,
                About.DELEGATION_CANCELLED,
                cancelled,
                delegation,
                new Quote(reason == null ? "" : reason.original()));
    }

    private void tellFirms(
            List<OrganizationId> firms, About about, Happening happening, DelegationFacts delegation, Object... more) {
        var arguments = Stream.concat(Stream.of(delegation.title().original(), delegation.leader()), Stream.of(more))
                .toArray();
        for (var firm : firms)
            post.tell(organizations.writers(firm), about, happening, page(delegation.id()), arguments);
    }

    private void tellLeader(About about, Happening happening, DelegationId id, OrganizationId firm) {
        var delegation = delegations.facts(id);
        post.tell(
                organizations.writers(delegation.leader()),
                about,
                happening,
                page(id),
                delegation.title().original(),
                firm);
    }

    private static String page(DelegationId id) {
        return "/delegations/" + id;
    }
}
