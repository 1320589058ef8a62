package ieum.delegations;

import ieum.accounts.AccountId;
import ieum.offers.OfferId;
import ieum.organizations.OrganizationId;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** Firms that travel together, led by one organisation: drafted, then published, then perhaps called off. */
@Entity
@Table(name = "delegation")
class Delegation extends AbstractAggregateRoot<Delegation> {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DelegationId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "leader_id"))
    private OrganizationId leader;

    private DelegationText text;

    @Enumerated(EnumType.STRING)
    private DelegationStatus status = DelegationStatus.DRAFT;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "reason"))
    @AttributeOverride(name = "language", column = @Column(name = "reason_language"))
    private @Nullable Text reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "drafted_by"))
    private AccountId draftedBy;

    private Instant draftedAt;

    private @Nullable Instant publishedAt;

    // whoever writes about the journey and whoever says that they come do not stand in each other's way
    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "delegation_id", nullable = false, updatable = false)
    @OrderBy("invitedAt, id")
    @OptimisticLock(excluded = true)
    private List<Firm> firms = new ArrayList<>();

    @Version
    private @Nullable Long version;

    Delegation(DelegationText text, OrganizationId leader, AccountId by, Instant at) {
        this.id = DelegationId.next();
        this.leader = leader;
        this.text = text;
        this.draftedBy = by;
        this.draftedAt = at;
        registerEvent(new DelegationDrafted(id, by, at));
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Delegation() {}

    void revise(DelegationText text, AccountId by, Instant at) {
        expectGoesOn();
        this.text = text;
        registerEvent(new DelegationRevised(id, by, at));
    }

    void publish(LocalDate today, AccountId by, Instant at) {
        if (status != DelegationStatus.DRAFT) throw new Clash("delegation.notADraft");
        expectNotOver(today);
        if (firms.stream().noneMatch(firm -> firm.status() == FirmStatus.COMING))
            throw new Clash("delegation.nobodyComes");
        status = DelegationStatus.PUBLISHED;
        publishedAt = at;
        registerEvent(new DelegationPublished(id, by, at));
    }

    void cancel(Text reason, AccountId by, Instant at) {
        expectGoesOn();
        status = DelegationStatus.CANCELLED;
        this.reason = reason;
        registerEvent(new DelegationCancelled(id, by, at));
    }

    void invite(OrganizationId organization, LocalDate today, AccountId by, Instant at) {
        expectGoesOn();
        expectNotOver(today);
        var known = find(organization);
        if (known.isEmpty()) firms.add(new Firm(organization, by, at));
        else if (!known.get().status().isOfIt()) known.get().invite(by, at);
        else throw new Clash("delegation.firm.twice");
        registerEvent(new DelegationFirmInvited(id, organization, by, at));
    }

    void remove(OrganizationId organization, AccountId by, Instant at) {
        expectGoesOn();
        var firm = firm(organization);
        if (!firm.status().isOfIt()) throw new Clash("delegation.firm.gone");
        firm.answer(FirmStatus.REMOVED, by, at);
        registerEvent(new DelegationFirmRemoved(id, organization, by, at));
    }

    void accept(OrganizationId organization, List<OfferId> products, LocalDate today, AccountId by, Instant at) {
        expectGoesOn();
        expectNotOver(today);
        var firm = firm(organization);
        switch (firm.status()) {
            case INVITED -> {
                firm.answer(FirmStatus.COMING, by, at);
                registerEvent(new DelegationFirmAccepted(id, organization, by, at));
            }
            case COMING -> registerEvent(new DelegationFirmRevised(id, organization, by, at));
            case DECLINED, LEFT, REMOVED -> throw new Clash("delegation.firm.gone");
        }
        firm.bring(products);
    }

    void decline(OrganizationId organization, AccountId by, Instant at) {
        expectGoesOn();
        var firm = firm(organization);
        switch (firm.status()) {
            case INVITED -> {
                firm.answer(FirmStatus.DECLINED, by, at);
                registerEvent(new DelegationFirmDeclined(id, organization, by, at));
            }
            case COMING -> {
                firm.answer(FirmStatus.LEFT, by, at);
                registerEvent(new DelegationFirmLeft(id, organization, by, at));
            }
            case DECLINED, LEFT, REMOVED -> throw new Clash("delegation.firm.gone");
        }
    }

    Optional<Firm> find(OrganizationId organization) {
        return firms.stream()
                .filter(firm -> firm.organization().equals(organization))
                .findFirst();
    }

    private Firm firm(OrganizationId organization) {
        return find(organization).orElseThrow(() -> new NotFound(organization));
    }

    private void expectGoesOn() {
        if (status == DelegationStatus.CANCELLED) throw new Clash("delegation.isCancelled");
    }

    private void expectNotOver(LocalDate today) {
        if (text.endsOn().isBefore(today)) throw new Clash("delegation.isOver");
    }

    DelegationId id() {
        return id;
    }

    OrganizationId leader() {
        return leader;
    }

    DelegationText text() {
        return text;
    }

    DelegationStatus status() {
        return status;
    }

    boolean everPublished() {
        return publishedAt != null;
    }

    @Nullable Text reason() {
        return reason;
    }

    List<Firm> firms() {
        return List.copyOf(firms);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
