package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.shared.Onlooker;
import java.util.Optional;

/** Who is looking. Read anew at each request, so a revoked role counts at the next one. */
public sealed interface Viewer {
    /** Whether this viewer belongs to that organisation, in whatever role. */
    default boolean belongsTo(OrganizationId organization) {
        return organization().filter(organization::equals).isPresent();
    }

    /** Whether this viewer may write and submit on behalf of that organisation. */
    default boolean writesFor(OrganizationId organization) {
        return false;
    }

    default boolean reviewsFor(OrganizationId organization) {
        return false;
    }

    default Optional<OrganizationId> organization() {
        return Optional.empty();
    }

    default boolean signedIn() {
        return true;
    }

    default boolean administrator() {
        return false;
    }

    /** Whether this viewer works for an organisation that runs programmes, or for the portal. */
    default boolean staff() {
        return administrator();
    }

    /** Staff who also write: whoever only reads for a centre changes nothing. */
    default boolean brokers() {
        return administrator()
                || (staff() && organization().filter(this::writesFor).isPresent());
    }

    /** Whether a centre has verified the viewer's organisation. */
    default boolean verified() {
        return false;
    }

    /** Whose rows the database shows them. */
    default Onlooker onlooker() {
        return new Onlooker(
                administrator() ? Onlooker.Standing.ADMINISTRATOR : Onlooker.Standing.PERSON,
                organization().map(OrganizationId::value).orElse(null),
                signedIn() ? account().value() : null);
    }

    /** Signed in, and on nobody's behalf: of no organisation, or a party of one. */
    default boolean onOwnBehalf() {
        return false;
    }

    /** How the frame of a page greets; empty for a visitor. */
    String name();

    /** Someone of whom nothing is known, and who sees only what is public. */
    record Visitor() implements Viewer {
        @Override
        public boolean signedIn() {
            return false;
        }

        @Override
        public String name() {
            return "";
        }
    }

    /** Someone signed in, on nobody's behalf. */
    record Person(AccountId account, String name, boolean administrator) implements Viewer {
        @Override
        public boolean onOwnBehalf() {
            return true;
        }
    }

    /** Someone signed in, on behalf of an organisation. */
    record Member(
            AccountId account,
            String ownName,
            OrganizationId of,
            String organizationName,
            OrganizationKind kind,
            MemberRole role,
            boolean verified,
            boolean administrator)
            implements Viewer {
        @Override
        public Optional<OrganizationId> organization() {
            return Optional.of(of);
        }

        @Override
        public boolean writesFor(OrganizationId organization) {
            return of.equals(organization) && role.writes();
        }

        @Override
        public boolean reviewsFor(OrganizationId organization) {
            return of.equals(organization) && role.reviews();
        }

        @Override
        public boolean staff() {
            return administrator || (verified && kind.brokers());
        }

        @Override
        public boolean onOwnBehalf() {
            return kind == OrganizationKind.PERSON;
        }

        @Override
        public String name() {
            return onOwnBehalf() ? ownName : ownName + " · " + organizationName;
        }
    }

    /** The account, of whoever is signed in. */
    default AccountId account() {
        throw new ieum.shared.Refused("act without signing in");
    }
}
