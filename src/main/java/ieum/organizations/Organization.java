package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** A company, a startup, a centre, with its members. */
@Entity
@Table(name = "organization")
@SecondaryTable(name = "organization_verification", pkJoinColumns = @PrimaryKeyJoinColumn(name = "organization_id"))
class Organization extends AbstractAggregateRoot<Organization> {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OrganizationId id;

    private String name;

    @ElementCollection
    @CollectionTable(name = "organization_name", joinColumns = @JoinColumn(name = "organization_id"))
    @MapKeyColumn(name = "language")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "name")
    private Map<Language, String> otherNames = new EnumMap<>(Language.class);

    @Enumerated(EnumType.STRING)
    private OrganizationKind kind;

    private String country;
    private String region;
    private String website;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "profile"))
    @AttributeOverride(name = "language", column = @Column(name = "profile_language"))
    private @Nullable Text profile;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> terms;

    @Embedded
    private @Nullable OrganizationFacts facts;

    private Instant registeredAt;

    @Embedded
    private @Nullable Verification verification;

    @ElementCollection
    @CollectionTable(name = "organization_refusal", joinColumns = @JoinColumn(name = "organization_id"))
    @OrderColumn(name = "position")
    private List<VerificationRefusal> refusals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "membership", joinColumns = @JoinColumn(name = "organization_id"))
    private Set<Membership> members = new HashSet<>();

    @Version
    private @Nullable Long version;

    Organization(OrganizationText text, List<String> terms, Instant registeredAt) {
        this.id = OrganizationId.next();
        this.registeredAt = registeredAt;
        write(text, terms);
    }

    /** From a list of earlier years: nobody acts, so nothing happens. */
    static Organization historic(
            OrganizationText text, List<String> terms, @Nullable Verification verification, Instant at) {
        var organization = new Organization(text, terms, at);
        organization.verification = verification;
        return organization;
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Organization() {}

    /** Its first member owns it. */
    void found(AccountId founder, Instant at) {
        members.add(new Membership(founder, MemberRole.OWNER, at));
        registerEvent(
                kind == OrganizationKind.PERSON
                        ? new PersonEntered(id, founder, at)
                        : new OrganizationRegistered(id, founder, at));
    }

    void revise(OrganizationText text, List<String> terms, AccountId by, Instant at) {
        write(text, terms);
        refusals.replaceAll(refusal -> refusal.answered(at));
        registerEvent(new OrganizationRevised(id, by, at));
    }

    void tell(OrganizationFacts facts, AccountId by, Instant at) {
        this.facts = facts;
        refusals.replaceAll(refusal -> refusal.answered(at));
        registerEvent(new FactsRevised(id, by, at));
    }

    /** Once is enough: a second time changes nothing. */
    void verify(@Nullable Text note, AccountId by, Instant at) {
        if (verification != null) return;
        verification = new Verification(by, at, note);
        registerEvent(new OrganizationVerified(id, by, at));
    }

    /** It stays as it is until it is answered; another centre may know better and verify it all the same. */
    void refuse(Text reason, AccountId by, Instant at) {
        if (verification != null) throw new Clash("organization.isVerified");
        if (refusal() != null) throw new Clash("organization.isRefused");
        refusals.add(new VerificationRefusal(by, at, reason, null));
        registerEvent(new OrganizationRefused(id, by, at));
    }

    void admit(AccountId account, MemberRole role, Instant at) {
        if (membership(account) != null) return;
        members.add(new Membership(account, role, at));
        registerEvent(new MemberJoined(id, role, account, at));
    }

    void changeRole(AccountId account, MemberRole role, AccountId by, Instant at) {
        var membership = membership(account);
        if (membership == null || membership.role() == role) return;
        if (role != MemberRole.OWNER) keepAnOwner(membership);
        members.remove(membership);
        members.add(new Membership(account, role, membership.since()));
        registerEvent(new MemberRoleChanged(id, account, role, by, at));
    }

    void remove(AccountId account, AccountId by, Instant at) {
        var membership = membership(account);
        if (membership == null) return;
        keepAnOwner(membership);
        members.remove(membership);
        registerEvent(new MemberRemoved(id, account, by, at));
    }

    OrganizationId id() {
        return id;
    }

    boolean verified() {
        return verification != null;
    }

    Set<Membership> members() {
        return Set.copyOf(members);
    }

    OrganizationView view() {
        return new OrganizationView(
                id,
                new OrganizationText(name, Map.copyOf(otherNames), kind, country, region, website, profile),
                facts == null ? OrganizationFacts.none() : facts,
                registeredAt,
                verification == null ? null : verification.at(),
                verification == null ? null : verification.by(),
                verification == null ? null : verification.note(),
                verification == null ? refusal() : null,
                version == null ? 0 : version);
    }

    /** The one that waits for an answer. */
    private @Nullable VerificationRefusal refusal() {
        return refusals.stream()
                .filter(refusal -> refusal.answeredAt() == null)
                .findFirst()
                .orElse(null);
    }

    private void write(OrganizationText text, List<String> terms) {
        this.name = text.name().strip();
        this.otherNames.clear();
        this.otherNames.putAll(text.otherNames());
        this.kind = text.kind();
        this.country = text.country();
        this.region = text.region().strip();
        this.website = text.website().strip();
        this.profile = text.profile();
        this.terms = terms;
    }

    private @Nullable Membership membership(AccountId account) {
        return members.stream()
                .filter(member -> member.account().equals(account))
                .findFirst()
                .orElse(null);
    }

    private void keepAnOwner(Membership leaving) {
        var owners = members.stream()
                .filter(member -> member.role() == MemberRole.OWNER)
                .count();
        if (leaving.role() == MemberRole.OWNER && owners == 1) throw new Clash("member.lastOwner");
    }
}
