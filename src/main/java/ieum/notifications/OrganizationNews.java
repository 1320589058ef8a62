package ieum.notifications;

import ieum.accounts.Accounts;
import ieum.accounts.Administrators;
import ieum.duplicates.OrganizationMergeUndone;
import ieum.duplicates.OrganizationMerged;
import ieum.organizations.InvitationView;
import ieum.organizations.Invitations;
import ieum.organizations.MemberInvited;
import ieum.organizations.MemberRemoved;
import ieum.organizations.MemberRole;
import ieum.organizations.MemberRoleChanged;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationRefused;
import ieum.organizations.OrganizationRegistered;
import ieum.organizations.OrganizationVerified;
import ieum.organizations.Organizations;
import ieum.shared.web.Moments;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells people what happened to their organisation, and to them within it. */
@Component
class OrganizationNews {
    private final Post post;
    private final Organizations organizations;
    private final Invitations invitations;
    private final Accounts accounts;
    private final Administrators administrators;

    OrganizationNews(
            Post post,
            Organizations organizations,
            Invitations invitations,
            Accounts accounts,
            Administrators administrators) {
        this.post = post;
        this.organizations = organizations;
        this.invitations = invitations;
        this.accounts = accounts;
        this.administrators = administrators;
    }

    @ApplicationModuleListener
    void on(MemberInvited invited) {
        var invitation = invitations.get(invited.id());
        post.write(
                recipient(invitation, invited),
                About.MEMBER_INVITED,
                invited,
                ProvingLinks.LATER,
                invited.organization(),
                role(invitation.role()),
                invitation.expiresAt().atZone(Moments.UTC));
    }

    @ApplicationModuleListener
    void on(MemberRoleChanged changed) {
        post.tell(
                List.of(changed.member()),
                About.MEMBER_ROLE_CHANGED,
                changed,
                page(changed.id()),
                changed.id(),
                role(changed.role()));
    }

    /** The page of the organisation may be closed to them now. */
    @ApplicationModuleListener
    void on(MemberRemoved removed) {
        post.tell(List.of(removed.member()), About.MEMBER_REMOVED, removed, "/account", removed.id());
    }

    @ApplicationModuleListener
    void on(OrganizationRegistered registered) {
        post.tell(
                administrators.all(),
                About.ORGANIZATION_REGISTERED,
                registered,
                page(registered.id()),
                registered.id());
    }

    @ApplicationModuleListener
    void on(OrganizationVerified verified) {
        post.tell(
                organizations.writers(verified.id()),
                About.ORGANIZATION_VERIFIED,
                verified,
                page(verified.id()),
                verified.id());
    }

    /** Everybody of both, for they are of the one that stayed by now. */
    @ApplicationModuleListener
    void on(OrganizationMerged merged) {
        post.tell(
                organizations.people(merged.kept()),
                About.ORGANIZATION_MERGED,
                merged,
                page(merged.kept()),
                merged.kept(),
                merged.absorbedName());
    }

    @ApplicationModuleListener
    void on(OrganizationMergeUndone undone) {
        for (var one : List.of(undone.kept(), undone.restored()))
            post.tell(
                    organizations.people(one),
                    About.ORGANIZATION_MERGE_UNDONE,
                    undone,
                    page(one),
                    undone.kept(),
                    undone.restored());
    }

    /** Changed meanwhile, it waits again and there is nothing to tell. */
    @ApplicationModuleListener
    void on(OrganizationRefused refused) {
        organizations
                .refusalOf(refused.id())
                .ifPresent(reason -> post.tell(
                        organizations.writers(refused.id()),
                        About.ORGANIZATION_REFUSED,
                        refused,
                        page(refused.id()),
                        refused.id(),
                        new Quote(reason.original())));
    }

    /** Who has no account yet is written to in the language of the colleague who invites. */
    private Recipient recipient(InvitationView invitation, MemberInvited invited) {
        var known = accounts.find(invitation.email());
        var languages = organizations.languages(List.of(known.orElse(invited.by())));
        return known.map(accounts::get)
                .map(account -> Recipient.of(account, languages))
                .orElseGet(() -> new Recipient(
                        null, "", invitation.email(), Recipient.language(accounts.get(invited.by()), languages)));
    }

    private static Wording role(MemberRole role) {
        return new Wording("member.role." + role);
    }

    private static String page(OrganizationId id) {
        return "/organizations/" + id;
    }
}
