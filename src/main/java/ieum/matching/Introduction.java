package ieum.matching;

import ieum.accounts.AccountId;
import ieum.challenges.ChallengeId;
import ieum.organizations.OrganizationId;
import ieum.programs.ProgramId;
import ieum.programs.Side;
import ieum.proposals.ProposalId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** That a centre brings two together, from a note of its own to a match or to a no. */
@Entity
@Table(name = "introduction")
class Introduction extends AbstractAggregateRoot<Introduction> {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private IntroductionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "program_id"))
    private ProgramId program;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "challenge_id"))
    private @Nullable ChallengeId challenge;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "demand_id"))
    private OrganizationId demand;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "startup_id"))
    private OrganizationId startup;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "centre_id"))
    private OrganizationId centre;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "topic"))
    @AttributeOverride(name = "language", column = @Column(name = "topic_language"))
    private Text topic;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "remark"))
    @AttributeOverride(name = "language", column = @Column(name = "remark_language"))
    private @Nullable Text remark;

    @Column(name = "interest_id")
    private @Nullable UUID interest;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "carried_id"))
    private @Nullable ProposalId carried;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "requested_by"))
    private @Nullable OrganizationId requestedBy;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposal_id"))
    private @Nullable ProposalId proposal;

    @Enumerated(EnumType.STRING)
    private IntroductionStatus status = IntroductionStatus.SUGGESTED;

    private @Nullable Instant toldAt;
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "introduction_step", joinColumns = @JoinColumn(name = "introduction_id"))
    @OrderColumn(name = "position")
    private List<IntroductionStep> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "introduction_reply", joinColumns = @JoinColumn(name = "introduction_id"))
    @OrderColumn(name = "position")
    private List<IntroductionReply> replies = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> terms;

    @Version
    private @Nullable Long version;

    /** Noted by the centre; nobody is told. */
    Introduction(Pair pair, @Nullable Text remark, List<String> terms, AccountId by, Instant at) {
        this.id = IntroductionId.next();
        this.program = pair.program();
        this.challenge = pair.challenge();
        this.demand = pair.demand();
        this.startup = pair.startup();
        this.centre = pair.centre();
        this.topic = pair.topic();
        this.remark = remark;
        this.terms = terms;
        this.changedAt = at;
        step(IntroductionStatus.SUGGESTED, null, by, at, null, null);
        registerEvent(new IntroductionSuggested(id, centre, by, at));
    }

    /** Asked for by one of the two sides. */
    Introduction(Pair pair, OrganizationId side, Text words, List<String> terms, AccountId by, Instant at) {
        this(pair, null, terms, by, at);
        steps.clear();
        clearDomainEvents();
        request(side, words, by, at);
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Introduction() {}

    /** Who is to be brought together about what, in which track of which programme. */
    record Pair(
            ProgramId program,
            @Nullable ChallengeId challenge,
            OrganizationId demand,
            OrganizationId startup,
            OrganizationId centre,
            Text topic) {
        Side side(OrganizationId organization) {
            return organization.equals(demand) ? Side.DEMAND : Side.STARTUP;
        }

        OrganizationId of(Side side) {
            return side == Side.DEMAND ? demand : startup;
        }
    }

    /** Also of what the centre has noted already; it changes nothing once somebody was told. */
    void request(OrganizationId side, Text words, AccountId by, Instant at) {
        if (status != IntroductionStatus.SUGGESTED || requestedBy != null) return;
        requestedBy = side;
        step(IntroductionStatus.SUGGESTED, side, by, at, null, words);
        registerEvent(new IntroductionRequested(id, side, centre, by, at));
    }

    /** Both sides are asked from now on, but for the one that asked for it. */
    void introduce(@Nullable Text remark, Instant due, AccountId by, Instant at) {
        if (status == IntroductionStatus.INTRODUCED) return;
        if (status != IntroductionStatus.SUGGESTED) throw new Clash("introduction.otherStatus");
        if (remark != null) this.remark = remark;
        toldAt = at;
        for (var side : Side.values())
            replies.add(pair().of(side).equals(requestedBy) ? askedFor(side) : IntroductionReply.asked(side, at, due));
        step(IntroductionStatus.INTRODUCED, null, by, at, null, null);
        registerEvent(new IntroductionMade(id, demand, startup, centre, by, at));
    }

    /** Two that have found each other talk at once. */
    void open(UUID interest, AccountId by, Instant at) {
        this.interest = interest;
        toldAt = at;
        for (var side : Side.values()) replies.add(IntroductionReply.byItself(side, by, at));
        talk(null, by, at);
    }

    /** Whether both have said yes. A side that says so twice has said it once. */
    boolean accept(Side side, AccountId by, Instant at) {
        if (status == IntroductionStatus.DECLINED) throw new Clash("introduction.isDeclined");
        var place = place(side);
        if (place < 0 || !replies.get(place).isOpen()) return false;
        replies.set(place, replies.get(place).given(true, by, at));
        changedAt = at;
        if (replies.stream().anyMatch(IntroductionReply::isOpen)) {
            registerEvent(new IntroductionAccepted(id, pair().of(side), by, at));
            return false;
        }
        talk(pair().of(side), by, at);
        return true;
    }

    /** By one of the two, or by the centre where no side is named. */
    void decline(@Nullable Side side, DeclineReason reason, @Nullable Text words, AccountId by, Instant at) {
        if (status == IntroductionStatus.DECLINED) return;
        if (status == IntroductionStatus.CONFIRMED) throw new Clash("introduction.isConfirmed");
        // what was proposed is decided where it was proposed
        if (status == IntroductionStatus.PROPOSED && reason != DeclineReason.NOT_CHOSEN)
            throw new Clash("introduction.isProposed");
        var place = side == null ? -1 : place(side);
        if (place >= 0 && replies.get(place).isOpen())
            replies.set(place, replies.get(place).given(false, by, at));
        // who was asked and had still time is neither in time nor late
        replies.removeIf(reply -> reply.isOpen() && !reply.isOverdue(at));
        step(IntroductionStatus.DECLINED, side == null ? null : pair().of(side), by, at, reason, words);
        registerEvent(new IntroductionDeclined(id, demand, startup, centre, by, at));
    }

    /** What the company has submitted, where it did. */
    void propose(@Nullable ProposalId proposal, AccountId by, Instant at) {
        if (proposal != null) this.proposal = proposal;
        if (status == IntroductionStatus.TALKING) {
            step(IntroductionStatus.PROPOSED, proposal == null ? null : startup, by, at, null, null);
            registerEvent(new IntroductionProposed(id, demand, startup, centre, by, at));
        }
    }

    void confirm(Side last, AccountId by, Instant at) {
        if (!status.isOver()) step(IntroductionStatus.CONFIRMED, pair().of(last), by, at, null, null);
    }

    /** What was proposed came to nothing; the two may go on. */
    void talkOn(Side side, AccountId by, Instant at) {
        if (status != IntroductionStatus.PROPOSED) return;
        proposal = null;
        step(IntroductionStatus.TALKING, pair().of(side), by, at, null, null);
    }

    /** Its acceptance makes a draft of that proposal for this challenge. */
    void carry(ProposalId from) {
        carried = from;
    }

    IntroductionId id() {
        return id;
    }

    Pair pair() {
        return new Pair(program, challenge, demand, startup, centre, topic);
    }

    IntroductionStatus status() {
        return status;
    }

    @Nullable ProposalId proposal() {
        return proposal;
    }

    @Nullable ProposalId carried() {
        return carried;
    }

    IntroductionView view(IntroductionView.Named named, List<Reason> common) {
        return new IntroductionView(
                id,
                pair().challenge(),
                program,
                demand,
                named.demand(),
                startup,
                named.startup(),
                centre,
                named.centre(),
                topic,
                remark,
                common,
                status,
                requestedBy,
                proposal,
                carried,
                toldAt,
                List.copyOf(steps),
                List.copyOf(replies),
                named.zone());
    }

    private void talk(@Nullable OrganizationId last, AccountId by, Instant at) {
        step(IntroductionStatus.TALKING, last, by, at, null, null);
        registerEvent(new IntroductionOpened(id, demand, startup, centre, by, at));
    }

    private IntroductionReply askedFor(Side side) {
        var request = steps.stream()
                .filter(step -> Objects.equals(step.organization(), pair().of(side)))
                .findFirst()
                .orElseThrow();
        return IntroductionReply.byItself(side, request.by(), request.at());
    }

    private int place(Side side) {
        for (int place = 0; place < replies.size(); place++)
            if (replies.get(place).side() == side) return place;
        return -1;
    }

    private void step(
            IntroductionStatus status,
            @Nullable OrganizationId organization,
            AccountId by,
            Instant at,
            @Nullable DeclineReason reason,
            @Nullable Text words) {
        this.status = status;
        this.changedAt = at;
        steps.add(new IntroductionStep(status, organization, by, at, reason, words));
    }
}
