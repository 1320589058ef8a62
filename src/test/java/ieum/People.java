package ieum;

import ieum.accounts.AccountId;
import ieum.accounts.Accounts;
import ieum.accounts.Administrators;
import ieum.organizations.Invitations;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationKind;
import ieum.organizations.OrganizationText;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Makes people of every role. Each is new, so tests share a database without sharing data. */
public class People {
    public static final String PASSWORD = "correct horse battery staple";

    static {
        // what runs after a commit takes its time on a busy machine
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    private final Accounts accounts;
    private final Administrators administrators;
    private final Organizations organizations;
    private final Invitations invitations;
    private Viewer verifier;

    public People(
            Accounts accounts, Administrators administrators, Organizations organizations, Invitations invitations) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.administrators = administrators;
        this.organizations = organizations;
    }

    public Viewer.Member demand() {
        return member(OrganizationKind.LARGE_COMPANY);
    }

    public Viewer.Member startup() {
        return member(OrganizationKind.STARTUP);
    }

    public Viewer.Member centre() {
        return member(OrganizationKind.CENTRE);
    }

    public Viewer.Member ministry() {
        return member(OrganizationKind.AGENCY);
    }

    /** Of an organisation that a centre has verified. */
    public Viewer.Member member(OrganizationKind kind) {
        return member(kind, someAddress());
    }

    public Viewer.Member member(OrganizationKind kind, String email) {
        var newcomer = newcomer(kind, email);
        organizations.verify(newcomer.of(), verifier());
        return again(newcomer);
    }

    /** Of the same organisation, by invitation. */
    public Viewer.Member colleague(Viewer.Member owner, MemberRole role) {
        var invitation = invitations.invite(owner.of(), someAddress(), role, owner);
        var token = invitations.path(invitation).split("/")[3];
        return (Viewer.Member) organizations.viewer(invitations.accept(invitation, token, "Colleague", PASSWORD));
    }

    /** Of an organisation that nobody has verified. */
    public Viewer.Member newcomer(OrganizationKind kind) {
        return newcomer(kind, someAddress());
    }

    public Viewer administrator() {
        var account = account();
        administrators.appoint(account);
        return organizations.viewer(account);
    }

    /** One for all: each administrator gets a notice of each organisation. */
    private synchronized Viewer verifier() {
        if (verifier == null) verifier = administrator();
        return verifier;
    }

    /** Signed in, and a member of nothing. */
    public Viewer person() {
        return organizations.viewer(account());
    }

    /** The same person as the next request sees them. */
    public Viewer.Member again(Viewer viewer) {
        return (Viewer.Member) organizations.viewer(viewer.account());
    }

    public AccountId account() {
        return accounts.register("Somebody", someAddress(), PASSWORD);
    }

    public static String someAddress() {
        return UUID.randomUUID() + "@ieum.example";
    }

    private Viewer.Member newcomer(OrganizationKind kind, String email) {
        var account = accounts.register("Somebody", email, PASSWORD);
        organizations.register(organization("Organization " + account, kind), account);
        return (Viewer.Member) organizations.viewer(account);
    }

    public static OrganizationText organization(String name, OrganizationKind kind) {
        return new OrganizationText(name, Map.of(), kind, "KR", "Daegu", "", null);
    }
}
