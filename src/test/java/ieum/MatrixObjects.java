package ieum;

import ieum.accounts.AccountId;
import ieum.accounts.PasswordResets;
import ieum.notifications.NotificationFixtures;
import ieum.organizations.InvitationId;
import ieum.organizations.Invitations;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationId;
import ieum.organizations.OrganizationKind;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The things that the matrix of routes is played on, by the names it uses for them; each call makes a new one. */
public class MatrixObjects {
    final Map<String, Viewer> viewers = new HashMap<>();

    private final Map<String, Supplier<Map<String, String>>> objects = new HashMap<>();
    private final People people;
    private final Organizations organizations;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final NotificationFixtures notifications;

    public MatrixObjects(
            People people,
            Organizations organizations,
            Invitations invitations,
            PasswordResets resets,
            NotificationFixtures notifications) {
        this.people = people;
        this.organizations = organizations;
        this.invitations = invitations;
        this.resets = resets;
        this.notifications = notifications;
    }

    /** Named by the columns of the matrix. */
    void cast() {
        if (!viewers.isEmpty()) return;
        viewers.put("visitor", new Viewer.Visitor());
        viewers.put("demand", people.demand());
        viewers.put("startup", people.startup());
        viewers.put("centre", people.centre());
        viewers.put("stranger", people.startup());
        viewers.put("othercentre", people.centre());
        viewers.put("ministry", people.ministry());
        viewers.put("admin", people.administrator());
        organizations();
        notifications();
    }

    /** The variables of the address: {@code {id}} and whatever else the route has. */
    Map<String, String> make(String object) {
        if (object.isEmpty()) return Map.of();
        var maker = objects.get(object);
        if (maker == null) throw new AssertionError("The matrix names an unknown object: " + object);
        return maker.get();
    }

    /** What a form is filled in with; {@code ~address} is new each time. */
    String filled(String value) {
        return value.equals("~address") ? People.someAddress() : value;
    }

    private void organizations() {
        objects.put("organization", () -> id(organization("startup")));
        objects.put(
                "newcomer", () -> id(people.newcomer(OrganizationKind.STARTUP).of()));
        objects.put(
                "newcentre", () -> id(people.newcomer(OrganizationKind.CENTRE).of()));
        objects.put("member", () -> Map.of("id", organization("startup").toString(), "account", colleague()));
        objects.put("invitation", () -> {
            var id = invite();
            return Map.of("id", organization("startup").toString(), "invitation", id);
        });
        objects.put("link", () -> {
            var path = invitations.path(InvitationId.of(invite())).split("/");
            return Map.of("id", path[2], "token", path[3]);
        });
        objects.put("forged", () -> Map.of("id", invite(), "token", "a-guess"));
        objects.put("device", () -> Map.of("key", "0123456789abcdef"));
    }

    private void notifications() {
        objects.put("notice", () -> id(notifications.notice((Viewer.Member) viewers.get("startup"))));
        objects.put("mail", () -> id(notifications.mail((Viewer.Member) viewers.get("startup"))));
        objects.put("reset", () -> {
            var path =
                    resets.path(viewers.get("startup").account(), Instant.now()).split("/");
            return Map.of("account", path[2], "until", path[3], "token", path[4]);
        });
        objects.put("forgedreset", () -> {
            var account = viewers.get("startup").account().toString();
            return Map.of("account", account, "until", "4102444800", "token", "a-guess");
        });
    }

    private String invite() {
        return invitations
                .invite(organization("startup"), People.someAddress(), MemberRole.READER, viewers.get("startup"))
                .toString();
    }

    private String colleague() {
        var invitation = InvitationId.of(invite());
        var token = invitations.path(invitation).split("/")[3];
        AccountId account = invitations.accept(invitation, token, "Colleague", People.PASSWORD);
        return account.toString();
    }

    private OrganizationId organization(String role) {
        return viewers.get(role).organization().orElseThrow();
    }

    static Map<String, String> id(Object id) {
        return Map.of("id", id.toString());
    }
}
