package ieum.offers;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.shared.Clash;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That an organisation is interested in an offer: first the centre looks at it, then the offering side answers. */
@Entity
@Table(name = "interest")
class Interest extends AbstractAggregateRoot<Interest> {
    /** How long the centre, and then the offering side, are asked to take at the most. */
    static final Duration TO_ANSWER = Duration.ofDays(10);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private InterestId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "offer_id"))
    private OfferId offer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private OrganizationId owner;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "organization_id"))
    private OrganizationId interested;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "program_id"))
    private ProgramId program;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "centre_id"))
    private OrganizationId centre;

    private boolean anonymous;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "why"))
    @AttributeOverride(name = "language", column = @Column(name = "why_language"))
    private Text why;

    @Enumerated(EnumType.STRING)
    private InterestStatus status = InterestStatus.EXPRESSED;

    private boolean passedOn;

    private Instant dueAt;

    @ElementCollection
    @CollectionTable(name = "interest_step", joinColumns = @JoinColumn(name = "interest_id"))
    @OrderColumn(name = "position")
    private List<InterestStepRow> steps = new ArrayList<>();

    @Version
    private @Nullable Long version;

    Interest(
            OfferId offer,
            OrganizationId owner,
            OfferTrack track,
            OrganizationId interested,
            boolean anonymous,
            Text why,
            AccountId by,
            Instant at) {
        if (owner.equals(interested)) throw new Clash("interest.ownOffer");
        this.id = InterestId.next();
        this.offer = offer;
        this.owner = owner;
        this.interested = interested;
        this.program = track.program();
        this.centre = track.centre();
        this.anonymous = anonymous;
        this.why = why;
        this.dueAt = at.plus(TO_ANSWER);
        done(InterestStatus.EXPRESSED, Party.INTERESTED, by, at, null);
        registerEvent(new InterestExpressed(id, offer, interested, centre, by, at));
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Interest() {}

    /** Twice is once. */
    void passOn(@Nullable Text remark, AccountId by, Instant at) {
        if (status == InterestStatus.PASSED_ON) return;
        expect(InterestStatus.EXPRESSED);
        passedOn = true;
        dueAt = at.plus(TO_ANSWER);
        done(InterestStatus.PASSED_ON, Party.CENTRE, by, at, remark);
        registerEvent(new InterestPassedOn(id, offer, owner, interested, centre, by, at));
    }

    void accept(AccountId by, Instant at) {
        if (status == InterestStatus.ACCEPTED) return;
        expect(InterestStatus.PASSED_ON);
        done(InterestStatus.ACCEPTED, Party.OFFERER, by, at, null);
        registerEvent(new InterestAccepted(id, offer, owner, interested, centre, program, by, at));
    }

    /** By the centre before it is passed on, by the offering side afterwards. */
    void decline(Party party, Text reason, AccountId by, Instant at) {
        if (status == InterestStatus.DECLINED) return;
        expect(party == Party.CENTRE ? InterestStatus.EXPRESSED : InterestStatus.PASSED_ON);
        done(InterestStatus.DECLINED, party, by, at, reason);
        registerEvent(new InterestDeclined(id, offer, party, interested, centre, by, at));
    }

    /** As long as the offering side has not said yes. */
    void withdraw(AccountId by, Instant at) {
        if (status == InterestStatus.WITHDRAWN) return;
        if (!status.isOpen()) throw new Clash("interest.otherStatus." + status);
        done(InterestStatus.WITHDRAWN, Party.INTERESTED, by, at, null);
        registerEvent(new InterestWithdrawn(id, offer, passedOn, interested, centre, by, at));
    }

    InterestId id() {
        return id;
    }

    OfferId offer() {
        return offer;
    }

    OrganizationId owner() {
        return owner;
    }

    OrganizationId interested() {
        return interested;
    }

    OfferTrack track() {
        return new OfferTrack(program, centre);
    }

    boolean anonymous() {
        return anonymous;
    }

    boolean passedOn() {
        return passedOn;
    }

    Text why() {
        return why;
    }

    InterestStatus status() {
        return status;
    }

    Instant dueAt() {
        return dueAt;
    }

    List<InterestStep> history() {
        return steps.stream().map(InterestStepRow::view).toList();
    }

    private void expect(InterestStatus expected) {
        if (status != expected) throw new Clash("interest.otherStatus." + status);
    }

    private void done(InterestStatus to, Party party, AccountId by, Instant at, @Nullable Text remark) {
        status = to;
        steps.add(new InterestStepRow(to, party, by, at, remark));
    }
}
