package ieum.challenges;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.programs.CallView;
import ieum.programs.ProgramId;
import ieum.shared.Clash;
import ieum.shared.Money;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What a demand company looks for: drafted by its owner, published by the centre, closed by either. */
@Entity
@Table(name = "challenge")
class Challenge extends AbstractAggregateRoot<Challenge> {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ChallengeId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "program_id"))
    private ProgramId program;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "call_id"))
    private CallId call;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "centre_id"))
    private OrganizationId centre;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private OrganizationId owner;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "title"))
    @AttributeOverride(name = "language", column = @Column(name = "title_language"))
    private Text title;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "summary"))
    @AttributeOverride(name = "language", column = @Column(name = "summary_language"))
    private @Nullable Text summary;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "problem"))
    @AttributeOverride(name = "language", column = @Column(name = "problem_language"))
    private @Nullable Text problem;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "expected"))
    @AttributeOverride(name = "language", column = @Column(name = "expected_language"))
    private @Nullable Text expected;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "gives"))
    @AttributeOverride(name = "language", column = @Column(name = "gives_language"))
    private @Nullable Text gives;

    private @Nullable Integer readiness;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "budget"))
    @AttributeOverride(name = "currency", column = @Column(name = "budget_currency"))
    private @Nullable Money budget;

    @Enumerated(EnumType.STRING)
    private Disclosure disclosure;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "terms_of_access"))
    @AttributeOverride(name = "language", column = @Column(name = "terms_of_access_language"))
    private @Nullable Text termsOfAccess;

    private @Nullable Instant closesAt;

    @Enumerated(EnumType.STRING)
    private ChallengeStatus status = ChallengeStatus.DRAFT;

    @ElementCollection
    @CollectionTable(name = "challenge_step", joinColumns = @JoinColumn(name = "challenge_id"))
    @OrderColumn(name = "position")
    private List<Step> steps = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> terms;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> verifiedTerms;

    @Version
    private @Nullable Long version;

    Challenge(
            String number,
            CallView call,
            OrganizationId centre,
            OrganizationId owner,
            ChallengeText text,
            ChallengeWords words,
            AccountId by,
            Instant at) {
        this(number, call, centre, owner);
        write(text, call, words);
        steps.add(new Step(ChallengeStep.Kind.DRAFTED, by, at, ""));
        registerEvent(new ChallengeDrafted(id, owner, by, at));
    }

    @SuppressWarnings("NullAway") // what is written comes next
    private Challenge(String number, CallView call, OrganizationId centre, OrganizationId owner) {
        this.id = ChallengeId.next();
        this.number = number;
        this.program = call.program();
        this.call = call.id();
        this.centre = centre;
        this.owner = owner;
    }

    /** From a list of earlier years: nobody acts, so it has no history here. Its deadline may be after the call's. */
    static Challenge historic(
            String number,
            CallView call,
            OrganizationId centre,
            OrganizationId owner,
            ChallengeText text,
            ChallengeWords words,
            Instant now) {
        var challenge = new Challenge(number, call, centre, owner);
        challenge.write(text, words);
        challenge.status = now.isBefore(challenge.deadline(call)) ? ChallengeStatus.PUBLISHED : ChallengeStatus.CLOSED;
        return challenge;
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Challenge() {}

    /** Also after it was published: who saw it before is not deceived, for the history shows when. */
    void revise(ChallengeText text, CallView call, ChallengeWords words, AccountId by, Instant at) {
        if (status == ChallengeStatus.CLOSED) throw new Clash("challenge.isClosed");
        write(text, call, words);
        // a draft saves itself again and again: that is nothing to tell
        if (status == ChallengeStatus.DRAFT) return;
        steps.add(new Step(ChallengeStep.Kind.REVISED, by, at, ""));
        registerEvent(new ChallengeRevised(id, by, at));
    }

    /** Asking once is enough. */
    void offer(AccountId by, Instant at) {
        if (status == ChallengeStatus.OFFERED) return;
        expect(ChallengeStatus.DRAFT);
        expectComplete(text());
        status = ChallengeStatus.OFFERED;
        steps.add(new Step(ChallengeStep.Kind.OFFERED, by, at, ""));
        registerEvent(new ChallengeOffered(id, owner, centre, by, at));
    }

    void giveBack(String remark, AccountId by, Instant at) {
        expect(ChallengeStatus.OFFERED);
        status = ChallengeStatus.DRAFT;
        steps.add(new Step(ChallengeStep.Kind.RETURNED, by, at, remark));
        registerEvent(new ChallengeReturned(id, owner, by, at));
    }

    void publish(AccountId by, Instant at) {
        if (status == ChallengeStatus.PUBLISHED) return;
        expect(ChallengeStatus.OFFERED);
        status = ChallengeStatus.PUBLISHED;
        steps.add(new Step(ChallengeStep.Kind.PUBLISHED, by, at, ""));
        registerEvent(new ChallengePublished(id, owner, centre, program, by, at));
    }

    void close(String remark, AccountId by, Instant at) {
        if (status == ChallengeStatus.CLOSED) return;
        expect(ChallengeStatus.PUBLISHED);
        status = ChallengeStatus.CLOSED;
        steps.add(new Step(ChallengeStep.Kind.CLOSED, by, at, remark));
        registerEvent(new ChallengeClosed(id, owner, by, at));
    }

    ChallengeId id() {
        return id;
    }

    ProgramId program() {
        return program;
    }

    CallId call() {
        return call;
    }

    OrganizationId centre() {
        return centre;
    }

    OrganizationId owner() {
        return owner;
    }

    Disclosure disclosure() {
        return disclosure;
    }

    ChallengeStatus status() {
        return status;
    }

    long version() {
        return version == null ? 0 : version;
    }

    List<ChallengeStep> history() {
        return steps.stream().map(Step::view).toList();
    }

    ChallengeText text() {
        return new ChallengeText(
                title, summary, problem, expected, gives, readiness, budget, disclosure, termsOfAccess, closesAt);
    }

    ChallengeFrame frame(CallView call) {
        return new ChallengeFrame(id, title, status, deadline(call));
    }

    ChallengeFacts facts(CallView call) {
        return new ChallengeFacts(id, owner, centre, title.original(), status, deadline(call), call.zone(), history());
    }

    ChallengeView view(Access access, CallView call, String centreName, String ownerName) {
        return new ChallengeView(
                id,
                number,
                program,
                this.call,
                centre,
                centreName,
                owner,
                ownerName,
                title,
                summary,
                access,
                access == Access.OPEN ? new ChallengeDetails(problem, expected, gives) : null,
                readiness,
                budget,
                disclosure,
                termsOfAccess,
                text().missing(),
                status,
                deadline(call),
                call.zone(),
                version());
    }

    private Instant deadline(CallView call) {
        return closesAt != null && closesAt.isBefore(call.closesAt()) ? closesAt : call.closesAt();
    }

    private void expect(ChallengeStatus expected) {
        if (status != expected) throw new Clash("challenge.otherStatus." + status);
    }

    private void expectComplete(ChallengeText text) {
        if (!text.missing().isEmpty()) throw new Clash("challenge.incomplete");
    }

    private void write(ChallengeText text, CallView call, ChallengeWords words) {
        if (text.closesAt() != null && text.closesAt().isAfter(call.closesAt()))
            throw new Clash("challenge.closesAfterCall");
        if (status != ChallengeStatus.DRAFT) expectComplete(text);
        write(text, words);
    }

    private void write(ChallengeText text, ChallengeWords words) {
        this.title = text.title();
        this.summary = text.summary();
        this.problem = text.problem();
        this.expected = text.expected();
        this.gives = text.gives();
        this.readiness = text.readiness();
        this.budget = text.budget();
        this.disclosure = text.disclosure();
        this.termsOfAccess = text.terms();
        this.closesAt = text.closesAt();
        this.terms = words.known();
        this.verifiedTerms = words.verified();
    }
}
