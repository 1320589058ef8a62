package ieum.organizations;

import ieum.accounts.AccountId;
import ieum.shared.Clash;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** An offer to join an organisation in a role, sent to an address. Good once, and for two weeks. */
@Entity
@Table(name = "invitation")
class Invitation extends AbstractAggregateRoot<Invitation> {
    static final Duration GOOD_FOR = Duration.ofDays(14);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InvitationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    private String email;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by"))
    private AccountId invitedBy;

    private Instant invitedAt;

    private @Nullable Instant closedAt;

    @Version
    private @Nullable Long version;

    Invitation(OrganizationId organization, String email, MemberRole role, AccountId by, Instant at) {
        this.id = InvitationId.next();
        this.organization = organization;
        this.email = email;
        this.role = role;
        this.invitedBy = by;
        this.invitedAt = at;
        registerEvent(new MemberInvited(id, organization, by, at));
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Invitation() {}

    void accept(Instant at) {
        if (!isOpen(at)) throw new Clash("invitation.over");
        closedAt = at;
    }

    void revoke(AccountId by, Instant at) {
        if (closedAt != null) return;
        closedAt = at;
        registerEvent(new InvitationRevoked(id, by, at));
    }

    boolean isOpen(Instant at) {
        return closedAt == null && at.isBefore(invitedAt.plus(GOOD_FOR));
    }

    OrganizationId organization() {
        return organization;
    }

    String email() {
        return email;
    }

    MemberRole role() {
        return role;
    }

    InvitationView view(String organizationName) {
        return new InvitationView(id, organization, organizationName, email, role, invitedAt.plus(GOOD_FOR));
    }
}
