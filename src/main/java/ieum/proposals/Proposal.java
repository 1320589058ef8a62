package ieum.proposals;

import ieum.accounts.AccountId;
import ieum.challenges.ChallengeId;
import ieum.files.FileId;
import ieum.forms.Answers;
import ieum.forms.AnswersJson;
import ieum.forms.FormVersionId;
import ieum.organizations.OrganizationId;
import ieum.programs.CallId;
import ieum.programs.ProgramId;
import ieum.shared.Clash;
import ieum.shared.Text;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * An answer to a challenge: written as a draft, submitted, decided once. What was submitted stands until another version takes
 * its place, and is kept then.
 */
// long texts are not written again when something else changes
@DynamicUpdate
@Entity
@Table(name = "proposal")
class Proposal extends AbstractAggregateRoot<Proposal> {
    static final int MOST_FILES = 10;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ProposalId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "program_id"))
    private ProgramId program;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "call_id"))
    private CallId call;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "challenge_id"))
    private @Nullable ChallengeId challenge;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "owner_id"))
    private @Nullable OrganizationId owner;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "centre_id"))
    private OrganizationId centre;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "applicant_id"))
    private OrganizationId applicant;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "title"))
    @AttributeOverride(name = "language", column = @Column(name = "title_language"))
    private @Nullable Text title;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "summary"))
    @AttributeOverride(name = "language", column = @Column(name = "summary_language"))
    private @Nullable Text summary;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "solution"))
    @AttributeOverride(name = "language", column = @Column(name = "solution_language"))
    private @Nullable Text solution;

    @Embedded
    @AttributeOverride(name = "original", column = @Column(name = "plan"))
    @AttributeOverride(name = "language", column = @Column(name = "plan_language"))
    private @Nullable Text plan;

    private @Nullable Integer readiness;

    @ElementCollection
    @CollectionTable(name = "proposal_file", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    private List<Attached> files = new ArrayList<>();

    private boolean asksUsual;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "form_version_id"))
    private @Nullable FormVersionId form;

    @Convert(converter = AnswersJson.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "cast(? as jsonb)")
    private Answers answers = Answers.none();

    @Enumerated(EnumType.STRING)
    private ProposalStatus status = ProposalStatus.DRAFT;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> partners = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> funders = List.of();

    private @Nullable String number;
    private @Nullable Instant submittedAt;
    private @Nullable String sha256;
    private Instant savedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "saved_by"))
    private @Nullable AccountId savedBy;

    private boolean historic;

    @ElementCollection
    @CollectionTable(name = "proposal_step", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    private List<Step> steps = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> terms = List.of();

    @Formula("applicant_veiled(id, call_id, status, number)")
    private boolean veiled;

    @Version
    private @Nullable Long version;

    Proposal(Aim aim, OrganizationId applicant, Asked asked, Written written, AccountId by, Instant at) {
        this(aim, applicant, asked, written, at);
        savedBy = by;
        steps.add(new Step(ProposalStatus.DRAFT, by, at, null));
        registerEvent(new ProposalStarted(id, applicant, by, at));
    }

    private Proposal(Aim aim, OrganizationId applicant, Asked asked, Written written, Instant at) {
        this.id = ProposalId.next();
        this.program = aim.program();
        this.call = aim.call();
        this.challenge = aim.challenge();
        this.owner = aim.owner();
        this.centre = aim.centre();
        this.applicant = applicant;
        this.savedAt = at;
        ask(asked);
        write(written);
    }

    /** From a list of earlier years: nobody acts, so it has no receipt and no history here. */
    static Proposal historic(HistoricProposal past, List<String> terms, Instant now) {
        var aim = new Aim(past.program(), past.call(), past.challenge(), past.owner(), past.centre());
        var at = past.submittedAt() == null ? now : past.submittedAt();
        var proposal = new Proposal(aim, past.applicant(), Asked.asEverywhere(), Written.of(past.written()), at);
        proposal.historic = true;
        proposal.status = past.status();
        proposal.submittedAt = past.submittedAt();
        proposal.terms = past.submittedAt() == null ? List.of() : terms;
        return proposal;
    }

    @SuppressWarnings("NullAway") // for Hibernate only
    protected Proposal() {}

    /** What a proposal is an answer to. */
    record Aim(
            ProgramId program,
            CallId call,
            @Nullable ChallengeId challenge,
            @Nullable OrganizationId owner,
            OrganizationId centre) {}

    /** What is written, whichever questions it answers. */
    record Written(ProposalText text, Answers answers) {
        static Written of(ProposalText text) {
            return new Written(text, Answers.none());
        }
    }

    void save(Written written, AccountId by, Instant at) {
        expectDraft();
        write(written);
        savedAt = at;
        savedBy = by;
    }

    /** The same with other content, apart from the database: as it is being changed, or as it was before. */
    Proposal with(Content content, ProposalStatus status, @Nullable AccountId savedBy, Instant savedAt, long version) {
        var other = new Proposal(aim(), applicant, content.asked(), content.written(), savedAt);
        other.id = id;
        other.files = new ArrayList<>(content.attached());
        other.status = status;
        other.partners = partners;
        other.funders = funders;
        other.number = number;
        other.submittedAt = submittedAt;
        other.sha256 = sha256;
        other.veiled = veiled;
        other.savedBy = savedBy;
        other.steps = new ArrayList<>(steps);
        other.version = version;
        return other;
    }

    /** Other questions than it began with; no answer is lost, not even to what is no longer asked. */
    void move(Asked asked, AccountId by, Instant at) {
        expectDraft();
        ask(asked);
        savedAt = at;
        savedBy = by;
    }

    /** Who proposes together with the applicant, and who funds a part: they see it. */
    void share(List<UUID> partners, List<UUID> funders) {
        expectDraft();
        this.partners = List.copyOf(partners);
        this.funders = List.copyOf(funders);
    }

    /** @param question that it answers, or nothing */
    void attach(FileId file, @Nullable String question, String sha256, AccountId by, Instant at) {
        expectDraft();
        if (files.size() >= MOST_FILES) throw new Clash("proposal.tooManyFiles", MOST_FILES);
        files.add(new Attached(file, question));
        savedAt = at;
        savedBy = by;
        registerEvent(new AttachmentAdded(id, sha256, by, at));
    }

    void detach(FileId file, String sha256, AccountId by, Instant at) {
        expectDraft();
        files.removeIf(attached -> attached.file().equals(file));
        savedAt = at;
        savedBy = by;
        registerEvent(new AttachmentRemoved(id, sha256, by, at));
    }

    /** @param relevant the answers to what is asked; others go no further */
    void submit(Receipt receipt, Answers relevant, List<String> terms, AccountId by) {
        expectDraft();
        answers = relevant;
        historic = false;
        status = ProposalStatus.SUBMITTED;
        number = receipt.number();
        submittedAt = receipt.at();
        sha256 = receipt.sha256();
        this.terms = terms;
        steps.add(new Step(status, by, receipt.at(), null));
        registerEvent(new ProposalSubmitted(
                id, applicant, centre, program, receipt.number(), receipt.sha256(), by, receipt.at()));
    }

    /** Keeps its number and whatever it has come to. */
    void revise(Proposal revision, Receipt receipt, Answers relevant, List<String> terms, AccountId by) {
        if (status != ProposalStatus.SUBMITTED) throw new Clash("proposal.otherStatus." + status);
        ask(revision.asked());
        write(new Written(revision.text(), relevant));
        files.clear();
        files.addAll(revision.files);
        savedAt = revision.savedAt;
        savedBy = revision.savedBy;
        submittedAt = receipt.at();
        sha256 = receipt.sha256();
        this.terms = terms;
        steps.add(new Step(status, by, receipt.at(), null));
        registerEvent(new ProposalRevised(id, applicant, receipt.number(), receipt.sha256(), by, receipt.at()));
    }

    void withdraw(AccountId by, Instant at) {
        if (status == ProposalStatus.WITHDRAWN) return;
        if (status.isDecided()) throw new Clash("proposal.isDecided");
        status = ProposalStatus.WITHDRAWN;
        steps.add(new Step(status, by, at, null));
        registerEvent(new ProposalWithdrawn(id, applicant, centre, submittedAt != null, by, at));
    }

    /** Where it stood before it was withdrawn: a receipt that was given counts again. */
    void restore(AccountId by, Instant at) {
        if (status != ProposalStatus.WITHDRAWN) throw new Clash("proposal.otherStatus." + status);
        status = submittedAt == null ? ProposalStatus.DRAFT : ProposalStatus.SUBMITTED;
        steps.add(new Step(status, by, at, null));
        registerEvent(new ProposalRestored(id, submittedAt != null, by, at));
    }

    void accept(Text reason, AccountId by, Instant at) {
        decide(ProposalStatus.ACCEPTED, reason, by, at);
        registerEvent(new ProposalAccepted(id, applicant, centre, by, at));
    }

    void decline(Text reason, AccountId by, Instant at) {
        decide(ProposalStatus.DECLINED, reason, by, at);
        registerEvent(new ProposalDeclined(id, applicant, centre, by, at));
    }

    void waitlist(Text reason, AccountId by, Instant at) {
        if (status == ProposalStatus.WAITLISTED) throw new Clash("proposal.otherStatus.WAITLISTED");
        decide(ProposalStatus.WAITLISTED, reason, by, at);
        registerEvent(new ProposalWaitlisted(id, applicant, centre, by, at));
    }

    /** From the wait list, as it was told it would: nobody decides anew, so there is no reason. */
    void promote(AccountId by, Instant at) {
        if (status != ProposalStatus.WAITLISTED) throw new Clash("proposal.otherStatus." + status);
        decide(ProposalStatus.ACCEPTED, null, by, at);
        registerEvent(new ProposalPromoted(id, applicant, centre, by, at));
    }

    /** It was accepted, and takes part no longer. */
    void end(Text reason, AccountId by, Instant at) {
        if (status != ProposalStatus.ACCEPTED) throw new Clash("proposal.otherStatus." + status);
        status = ProposalStatus.ENDED;
        steps.add(new Step(status, by, at, reason));
        registerEvent(new ParticipationEnded(id, applicant, centre, by, at));
    }

    ProposalId id() {
        return id;
    }

    Aim aim() {
        return new Aim(program, call, challenge, owner, centre);
    }

    OrganizationId applicant() {
        return applicant;
    }

    List<FileId> files() {
        return files.stream().map(Attached::file).toList();
    }

    List<Attached> attached() {
        return List.copyOf(files);
    }

    List<OrganizationId> partners() {
        return partners.stream().map(OrganizationId::new).toList();
    }

    List<OrganizationId> funders() {
        return funders.stream().map(OrganizationId::new).toList();
    }

    Asked asked() {
        return new Asked(asksUsual, form);
    }

    Answers answers() {
        return answers;
    }

    Written written() {
        return new Written(text(), answers);
    }

    ProposalStatus status() {
        return status;
    }

    Instant savedAt() {
        return savedAt;
    }

    /** Nobody known where it was saved before that was noted down. */
    @Nullable AccountId savedBy() {
        return savedBy;
    }

    /** Whoever submitted what stands now. */
    @Nullable AccountId submitter() {
        return steps.stream()
                .filter(step ->
                        step.status() == ProposalStatus.SUBMITTED && step.at().equals(submittedAt))
                .map(Step::by)
                .findFirst()
                .orElse(null);
    }

    /** Whether it is to take the place of what was submitted, and is not itself what counts. */
    boolean isRevision() {
        return status == ProposalStatus.DRAFT && submittedAt != null;
    }

    /** What happened to one that is apart from the database, whose events nobody else sends. */
    List<Object> news() {
        return List.copyOf(domainEvents());
    }

    @Nullable Receipt receipt() {
        return number == null || submittedAt == null || sha256 == null
                ? null
                : new Receipt(number, submittedAt, sha256);
    }

    /** Also of one that came without a receipt, from a list of earlier years. */
    @Nullable Instant submittedAt() {
        return submittedAt;
    }

    boolean historic() {
        return historic;
    }

    List<ProposalStep> history() {
        return steps.stream().map(Step::view).toList();
    }

    /** Whether who applies is kept from those who judge; as it was when it was read. */
    boolean veiled() {
        return veiled;
    }

    List<String> terms() {
        return List.copyOf(terms);
    }

    ProposalText text() {
        return new ProposalText(title, summary, solution, plan, readiness);
    }

    long version() {
        return version == null ? 0 : version;
    }

    private void decide(ProposalStatus outcome, @Nullable Text reason, AccountId by, Instant at) {
        if (!status.isOpen()) throw new Clash("proposal.otherStatus." + status);
        status = outcome;
        steps.add(new Step(outcome, by, at, reason));
    }

    private void expectDraft() {
        if (status != ProposalStatus.DRAFT) throw new Clash("proposal.otherStatus." + status);
    }

    private void ask(Asked asked) {
        this.asksUsual = asked.usual();
        this.form = asked.form();
    }

    private void write(Written written) {
        var text = written.text();
        this.answers = written.answers();
        this.title = text.title();
        this.summary = text.summary();
        this.solution = text.solution();
        this.plan = text.plan();
        this.readiness = text.readiness();
    }
}
