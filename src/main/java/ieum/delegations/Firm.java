package ieum.delegations;

import ieum.accounts.AccountId;
import ieum.offers.OfferId;
import ieum.organizations.OrganizationId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A firm of a delegation, and which of its offers it brings; it changes through its delegation only. */
@Entity
@Table(name = "delegation_firm")
class Firm {
    @Id
    private UUID id = UUID.randomUUID();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId organization;

    @Enumerated(EnumType.STRING)
    private FirmStatus status = FirmStatus.INVITED;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by"))
    private AccountId invitedBy;

    private Instant invitedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "answered_by"))
    private @Nullable AccountId answeredBy;

    private @Nullable Instant answeredAt;

    @ElementCollection
    @CollectionTable(name = "delegation_product", joinColumns = @JoinColumn(name = "firm_id"))
    @AttributeOverride(name = "value", column = @Column(name = "offer_id"))
    @OrderColumn(name = "position")
    private List<OfferId> products = new ArrayList<>();

    Firm(OrganizationId organization, AccountId by, Instant at) {
        this.organization = organization;
        this.invitedBy = by;
        this.invitedAt = at;
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Firm() {}

    void invite(AccountId by, Instant at) {
        status = FirmStatus.INVITED;
        invitedBy = by;
        invitedAt = at;
        answeredBy = null;
        answeredAt = null;
    }

    void answer(FirmStatus answer, AccountId by, Instant at) {
        status = answer;
        answeredBy = by;
        answeredAt = at;
        if (answer != FirmStatus.COMING) products.clear();
    }

    void bring(List<OfferId> chosen) {
        products.clear();
        products.addAll(chosen);
    }

    OrganizationId organization() {
        return organization;
    }

    FirmStatus status() {
        return status;
    }

    List<OfferId> products() {
        return List.copyOf(products);
    }
}
