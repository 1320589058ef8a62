package ieum.demo;

import ieum.accounts.AccountId;
import ieum.organizations.MemberRole;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who acts: the people of the sign-in page, and for every other organisation somebody who never signs in. */
class Cast {
    private final Doors doors;
    private final Map<String, AccountId> people = new HashMap<>();
    private final Map<String, OrganizationId> organizations = new HashMap<>();

    Cast(Doors doors) {
        this.doors = doors;
    }

    void appoint(ListedPerson administrator) {
        doors.administrators().appoint(register(administrator));
    }

    AccountId founder(ToldOrganization told) {
        var account = ListedPerson.of(told.key())
                .map(this::register)
                .orElseGet(() -> doors.accounts()
                        .registerWithoutPassword(role(told.language()), told.key() + "@" + ListedPerson.DOMAIN));
        people.put(told.key(), account);
        return account;
    }

    /** A second person of an organisation, whom the first one invites to review. */
    void inviteReviewer(String organization) {
        var email = reviewer(organization) + "@" + ListedPerson.DOMAIN;
        var invitation =
                doors.invitations().invite(organization(organization), email, MemberRole.REVIEWER, of(organization));
        var token = doors.invitations().path(invitation).replaceFirst(".*/", "");
        var account = doors.accounts().registerWithoutPassword("심사 담당자(데모)", email);
        doors.invitations().accept(invitation, token, doors.organizations().viewer(account));
        people.put(reviewer(organization), account);
    }

    static String reviewer(String organization) {
        return organization + "-reviewer";
    }

    void founded(ToldOrganization told, OrganizationId id) {
        organizations.put(told.key(), id);
    }

    OrganizationId organization(String key) {
        return Objects.requireNonNull(organizations.get(key), () -> key + " is not registered yet");
    }

    /** By which the tale knows it. */
    String key(OrganizationId organization) {
        return organizations.entrySet().stream()
                .filter(one -> one.getValue().equals(organization))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    String name(String key) {
        var id = organization(key);
        return Objects.requireNonNull(doors.organizations().names(List.of(id)).get(id));
    }

    /** As of that moment: nothing is remembered of what someone might do before. */
    Viewer of(String key) {
        return doors.organizations()
                .viewer(Objects.requireNonNull(people.get(key), () -> "Nobody acts for " + key + " yet"));
    }

    Viewer administrator() {
        return doors.organizations()
                .viewer(doors.accounts().find(ListedPerson.ADMIN.email()).orElseThrow());
    }

    private AccountId register(ListedPerson person) {
        return doors.accounts().register(person.role, person.email(), ListedPerson.PASSWORD);
    }

    private static String role(Language language) {
        return switch (language) {
            case EN -> "Contact (demo)";
            case KO -> "담당자(데모)";
            case FR -> "Contact (démo)";
            case RU -> "Контактное лицо (демо)";
            case VI -> "Người phụ trách (bản demo)";
        };
    }
}
