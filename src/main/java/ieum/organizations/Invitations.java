package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.accounts.Links;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with invitations into an organisation. The link in the mail is the proof of the address. */
@Service
@Transactional
public class Invitations {
    private static final String PURPOSE = "invitation";

    private final InvitationRepository repository;
    private final Organizations organizations;
    private final OrganizationNames names;
    private final OrganizationPolicy policy;
    private final Accounts accounts;
    private final Links links;
    private final Clock clock;

    Invitations(
            InvitationRepository repository,
            Organizations organizations,
            OrganizationNames names,
            OrganizationPolicy policy,
            Accounts accounts,
            Links links,
            Clock clock) {
        this.repository = repository;
        this.organizations = organizations;
        this.names = names;
        this.policy = policy;
        this.accounts = accounts;
        this.links = links;
        this.clock = clock;
    }

    public InvitationId invite(OrganizationId organization, String email, MemberRole role, Viewer viewer) {
        organizations.get(organization, viewer);
        if (!policy.mayManageMembers(organization, viewer)) throw new Refused("invite into " + organization);
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (accounts.find(address).flatMap(names::membership).isPresent()) throw new Clash("invitation.memberAlready");
        var invitation = new Invitation(organization, address, role, viewer.account(), clock.instant());
        return repository.save(invitation).view("").id();
    }

    @Transactional(readOnly = true)
    public List<InvitationView> open(OrganizationId organization, Viewer viewer) {
        if (!policy.mayManageMembers(organization, viewer)) return List.of();
        return repository.findByOrganizationAndClosedAtIsNullOrderByInvitedAtDesc(organization).stream()
                .map(this::view)
                .toList();
    }

    public void revoke(InvitationId id, Viewer viewer) {
        var invitation = repository.findById(id).orElseThrow(() -> new NotFound(id));
        if (!policy.mayManageMembers(invitation.organization(), viewer)) throw NotFound.hidden(id);
        invitation.revoke(viewer.account(), clock.instant());
        repository.save(invitation);
    }

    /** For the mail. */
    public String path(InvitationId id) {
        return "/invitations/" + id + "/" + links.token(PURPOSE, id);
    }

    /** For the mail, whoever it goes to. */
    @Transactional(readOnly = true)
    public InvitationView get(InvitationId id) {
        return view(repository.findById(id).orElseThrow(() -> new NotFound(id)));
    }

    /** For whoever holds the link, while it is good. */
    @Transactional
    public InvitationView get(InvitationId id, String token) {
        return view(genuine(id, token));
    }

    /** Whether the address that was invited already has an account, and its owner only has to sign in. */
    @Transactional(readOnly = true)
    public boolean isKnown(InvitationView invitation) {
        return accounts.isRegistered(invitation.email());
    }

    /** Registers the one who holds the link, and makes them a member. */
    public AccountId accept(InvitationId id, String token, String name, String password) {
        var invitation = genuine(id, token);
        var account = accounts.register(name, invitation.email(), password);
        admit(invitation, account);
        return account;
    }

    /** For one who has an account with that very address already. */
    public void accept(InvitationId id, String token, Viewer viewer) {
        var invitation = genuine(id, token);
        if (!accounts.get(viewer.account()).email().equals(invitation.email()))
            throw new Clash("invitation.otherAddress", invitation.email());
        if (viewer.organization().isPresent()) throw new Clash("organization.memberElsewhere");
        admit(invitation, viewer.account());
    }

    private void admit(Invitation invitation, AccountId account) {
        invitation.accept(clock.instant());
        repository.save(invitation);
        organizations.admit(invitation.organization(), account, invitation.role());
    }

    private Invitation genuine(InvitationId id, String token) {
        var invitation = repository.findById(id).orElseThrow(() -> new NotFound(id));
        if (!links.isGenuine(token, PURPOSE, id)) throw NotFound.hidden(id);
        if (!invitation.isOpen(clock.instant())) throw new Clash("invitation.over");
        return invitation;
    }

    private InvitationView view(Invitation invitation) {
        var organization = invitation.organization();
        return invitation.view(names.of(List.of(organization)).getOrDefault(organization, ""));
    }
}
