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
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What an organisation offers or asks for: drafted, published for a time, renewed, withdrawn. */
@Entity
@Table(name = "offer")
class Offer extends AbstractAggregateRoot<Offer> {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OfferId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private OrganizationId owner;

    @Enumerated(EnumType.STRING)
    private OfferKind kind;

    @Enumerated(EnumType.STRING)
    private OfferType type;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "title"))
    @AttributeOverride(name = "language", column = @Column(name = "title_language"))
    private Text title;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "description"))
    @AttributeOverride(name = "language", column = @Column(name = "description_language"))
    private @Nullable Text description;

    private @Nullable String topic;

    private @Nullable Integer readiness;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> sought;

    private @Nullable Instant endsAt;

    private boolean anonymous;

    private @Nullable String region;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "program_id"))
    private @Nullable ProgramId program;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "centre_id"))
    private @Nullable OrganizationId centre;

    @Enumerated(EnumType.STRING)
    private OfferStatus status = OfferStatus.DRAFT;

    private @Nullable Instant listedAt;

    @ElementCollection
    @CollectionTable(name = "offer_step", joinColumns = @JoinColumn(name = "offer_id"))
    @OrderColumn(name = "position")
    private List<OfferStepRow> steps = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> terms;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway") // what is written comes next
    Offer(OrganizationId owner, OfferText text, OfferWords words, AccountId by, Instant at) {
        this.id = OfferId.next();
        this.owner = owner;
        write(text, words);
        steps.add(new OfferStepRow(OfferStep.Kind.DRAFTED, by, at));
        registerEvent(new OfferDrafted(id, owner, by, at));
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Offer() {}

    void revise(OfferText text, OfferWords words, ZoneId zone, AccountId by, Instant at) {
        if (status == OfferStatus.WITHDRAWN) throw new Clash("offer.isWithdrawn");
        // a draft saves itself again and again: that is nothing to tell
        if (status == OfferStatus.DRAFT) {
            write(text, words);
            return;
        }
        expectComplete(text);
        if (text.endsAt() != null && !text.endsAt().equals(endsAt)) Validity.expect(text.endsAt(), zone, at);
        write(text, words);
        done(OfferStep.Kind.REVISED, by, at);
        registerEvent(new OfferRevised(id, by, at));
    }

    /** Twice is once. */
    void publish(ZoneId zone, AccountId by, Instant at) {
        if (status == OfferStatus.PUBLISHED) return;
        if (status == OfferStatus.WITHDRAWN) throw new Clash("offer.isWithdrawn");
        expectComplete(text());
        Validity.expect(endsAt, zone, at);
        status = OfferStatus.PUBLISHED;
        listedAt = at;
        done(OfferStep.Kind.PUBLISHED, by, at);
        if (centre != null && program != null) registerEvent(new OfferPublished(id, owner, centre, program, by, at));
    }

    /** Until as late as is allowed, also after it has ended. */
    void renew(ZoneId zone, AccountId by, Instant at) {
        if (status != OfferStatus.PUBLISHED) throw new Clash("offer.onlyPublishedIsRenewed");
        var longest = Validity.longest(zone, at);
        if (longest.equals(endsAt)) return;
        endsAt = longest;
        listedAt = at;
        done(OfferStep.Kind.RENEWED, by, at);
        registerEvent(new OfferRenewed(id, owner, longest, by, at));
    }

    void withdraw(AccountId by, Instant at) {
        if (status == OfferStatus.WITHDRAWN) return;
        status = OfferStatus.WITHDRAWN;
        done(OfferStep.Kind.WITHDRAWN, by, at);
        registerEvent(new OfferWithdrawn(id, owner, by, at));
    }

    OfferId id() {
        return id;
    }

    OrganizationId owner() {
        return owner;
    }

    boolean anonymous() {
        return anonymous;
    }

    Text title() {
        return title;
    }

    @Nullable OfferTrack track() {
        return program == null || centre == null ? null : new OfferTrack(program, centre);
    }

    OfferStatus status(Instant now) {
        return status == OfferStatus.PUBLISHED && endsAt != null && !now.isBefore(endsAt) ? OfferStatus.ENDED : status;
    }

    long version() {
        return version == null ? 0 : version;
    }

    List<OfferStep> history() {
        return steps.stream().map(OfferStepRow::view).toList();
    }

    OfferText text() {
        var forms = EnumSet.noneOf(Cooperation.class);
        sought.forEach(form -> forms.add(Cooperation.valueOf(form)));
        return new OfferText(kind, type, title, description, topic, readiness, forms, endsAt, anonymous, track());
    }

    OfferFacts facts(ZoneId zone, Instant now) {
        return new OfferFacts(id, owner, text(), zone, status(now));
    }

    private void done(OfferStep.Kind kind, AccountId by, Instant at) {
        steps.add(new OfferStepRow(kind, by, at));
    }

    private static void expectComplete(OfferText text) {
        if (!text.missing().isEmpty()) throw new Clash("offer.incomplete");
    }

    private void write(OfferText text, OfferWords words) {
        this.kind = text.kind();
        this.type = text.type();
        this.title = text.title();
        this.description = text.description();
        this.topic = text.topic();
        this.readiness = text.readiness();
        this.sought = text.sought().stream().sorted().map(Enum::name).toList();
        this.endsAt = text.endsAt();
        this.anonymous = text.anonymous();
        this.program = text.track() == null ? null : text.track().program();
        this.centre = text.track() == null ? null : text.track().centre();
        this.region = words.region();
        this.terms = words.terms();
    }
}
