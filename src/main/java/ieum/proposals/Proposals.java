package ieum.proposals;

import ieum.challenges.ChallengeId;
import ieum.forms.Answers;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import ieum.programs.CallId;
import ieum.programs.NotEligible;
import ieum.programs.Participations;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import ieum.shared.Text;
import ieum.shared.postgres.RowSecurity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with proposals. Their files are the matter of {@link Attachments}. */
@Service
@Transactional
public class Proposals {
    private final ProposalRepository repository;
    private final ProposalPolicy policy;
    private final ProposalList list;
    private final ProposalViews views;
    private final Beginning beginning;
    private final Submission submission;
    private final PastProposals past;
    private final Programs programs;
    private final Participations participations;
    private final Waiting waiting;
    private final ClosingRows closings;
    private final RevisionRows revisions;
    private final KeptDrafts drafts;
    private final PassedStages passed;
    private final ObjectProvider<Entrusted> entrusted;
    private final RowSecurity security;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    Proposals(
            ProposalRepository repository,
            ProposalPolicy policy,
            ProposalList list,
            ProposalViews views,
            Beginning beginning,
            Submission submission,
            PastProposals past,
            Programs programs,
            Participations participations,
            Waiting waiting,
            ClosingRows closings,
            RevisionRows revisions,
            KeptDrafts drafts,
            PassedStages passed,
            ObjectProvider<Entrusted> entrusted,
            RowSecurity security,
            EntityManager entities,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.list = list;
        this.views = views;
        this.beginning = beginning;
        this.submission = submission;
        this.past = past;
        this.programs = programs;
        this.participations = participations;
        this.waiting = waiting;
        this.closings = closings;
        this.revisions = revisions;
        this.drafts = drafts;
        this.passed = passed;
        this.entrusted = entrusted;
        this.security = security;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Rows<ProposalRow> list(ProposalFilter filter, Viewer viewer, int page) {
        return list.page(filter, viewer, page);
    }

    /** The first rows of the same list, where nobody asks how many there are. */
    @Transactional(readOnly = true)
    public List<ProposalRow> top(ProposalFilter filter, Viewer viewer, int most) {
        return list.top(filter, viewer, most);
    }

    /** Every row of the same list, for an export. */
    @Transactional(readOnly = true)
    public List<ProposalRow> all(ProposalFilter filter, Viewer viewer) {
        return list.all(filter, viewer);
    }

    /** Those of these that the viewer sees, in this order. */
    @Transactional(readOnly = true)
    public List<ProposalRow> some(List<ProposalId> ids, Viewer viewer) {
        return list.some(ids, viewer);
    }

    /** The first so many of the same list, in its order. */
    @Transactional(readOnly = true)
    public List<ProposalId> first(ProposalFilter filter, Viewer viewer, int most) {
        return list.first(filter, viewer, most);
    }

    @Transactional(readOnly = true)
    public ProposalView get(ProposalId id, Viewer viewer) {
        return views.of(seen(id, viewer), viewer);
    }

    /** Whether who applies is kept from those who judge it, whether or not from whoever asks. */
    @Transactional(readOnly = true)
    public boolean isVeiled(ProposalId id) {
        return repository.findById(id).filter(Proposal::veiled).isPresent();
    }

    /** Whether the viewer sees it only because it was given to them to judge; then they see nothing around it. */
    @Transactional(readOnly = true)
    public boolean isEntrusted(ProposalId id, Viewer viewer) {
        return viewer.signedIn()
                && entrusted.stream().anyMatch(one -> one.to(viewer).contains(id));
    }

    /** As the database has it at this moment, whatever was read of it before; for whoever holds the places. */
    @Transactional(readOnly = true)
    public ProposalStatus statusNow(ProposalId id) {
        return jdbc.sql("select status from proposal where id = ?")
                .param(id.value())
                .query((row, number) -> ProposalStatus.valueOf(row.getString("status")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** For modules that tell the people concerned; whoever calls decides who may know. */
    @Transactional(readOnly = true)
    public ProposalFacts facts(ProposalId id) {
        var proposal = repository.findById(id).orElseThrow(() -> new NotFound(id));
        return ProposalFacts.of(views.of(proposal), proposal.veiled());
    }

    /**
     * What this organisation has submitted for a challenge, where it goes on and where it is no secret who applies; whoever
     * asks decides who may know.
     */
    @Transactional(readOnly = true)
    public Optional<ProposalId> submitted(ChallengeId id, OrganizationId applicant) {
        return repository.findFor(id, applicant).stream()
                .filter(proposal -> proposal.submittedAt() != null && !proposal.veiled())
                .filter(proposal ->
                        proposal.status() != ProposalStatus.WITHDRAWN && proposal.status() != ProposalStatus.DECLINED)
                .findFirst()
                .map(Proposal::id);
    }

    /** Whom it concerns when a challenge changes: drafts are among them, so nobody else may know who they are. */
    @Transactional(readOnly = true)
    public List<OrganizationId> applicantsFor(ChallengeId id) {
        return repository.findApplicants(id);
    }

    /** The same for an open call. */
    @Transactional(readOnly = true)
    public List<OrganizationId> applicantsFor(CallId id) {
        return repository.findApplicants(id);
    }

    /** Who has begun a proposal to a call, or to a challenge of it, and not submitted it; nobody else may know. */
    @Transactional(readOnly = true)
    public List<OrganizationId> writingFor(CallId id) {
        return repository.findWriting(id);
    }

    /** Asked before anything is shown, so that nobody writes for nothing. */
    public void checkMayStart(Viewer viewer) {
        if (!policy.mayStart(viewer)) throw new Refused("start a proposal");
    }

    /** Whether the viewer may start once they have said that they take part as a person. */
    public boolean mayEnter(Viewer viewer) {
        return policy.mayEnter(viewer);
    }

    /** What the viewer's organisation has begun or submitted for this challenge, and not withdrawn. */
    @Transactional(readOnly = true)
    public Optional<ProposalId> going(ChallengeId id, Viewer viewer) {
        return viewer.organization().flatMap(applicant -> beginning.going(id, applicant));
    }

    /** The same for several challenges at once; none for those for which there is nothing. */
    @Transactional(readOnly = true)
    public Map<ChallengeId, ProposalId> going(Collection<ChallengeId> ids, Viewer viewer) {
        return viewer.organization()
                .map(applicant -> beginning.going(ids, applicant))
                .orElse(Map.of());
    }

    /** The same for an open call. */
    @Transactional(readOnly = true)
    public Optional<ProposalId> going(CallId id, Viewer viewer) {
        return viewer.organization().flatMap(applicant -> beginning.going(id, applicant));
    }

    /**
     * Begins an answer to a challenge, or goes on with the one that the applicant has begun: however often it is
     * asked for, there is one. What was withdrawn is written on from where it stood.
     */
    @Transactional(noRollbackFor = NotEligible.class)
    public ProposalId start(ChallengeId id, Viewer viewer) {
        checkMayStart(viewer);
        return beginning.of(id, (Member) viewer);
    }

    /** The same for an open call, in the track of a centre. */
    @Transactional(noRollbackFor = NotEligible.class)
    public ProposalId start(CallId id, OrganizationId centre, Viewer viewer) {
        checkMayStart(viewer);
        return beginning.of(id, centre, (Member) viewer);
    }

    /** The same where no form is answered. */
    public long save(ProposalId id, ProposalText text, long version, Viewer viewer) {
        return save(id, text, Answers.none(), version, viewer);
    }

    /** @return the version to name at the next saving */
    public long save(ProposalId id, ProposalText text, Answers answers, long version, Viewer viewer) {
        var proposal = writing(id, viewer);
        if (proposal.version() != version) throw new ObjectOptimisticLockingFailureException(Proposal.class, id);
        checkInTime(proposal);
        var written = new Proposal.Written(text, views.found(proposal, answers));
        var now = clock.instant();
        if (proposal.status() == ProposalStatus.DRAFT) drafts.before(proposal, written, viewer.account(), now);
        proposal.save(written, viewer.account(), now);
        if (!proposal.isRevision()) keepComplete(proposal, now);
        return store(proposal);
    }

    /** Where the call asks other questions than this draft began with. */
    @Transactional(readOnly = true)
    public Optional<NewQuestions> newQuestions(ProposalId id, Viewer viewer) {
        return views.newer(beingWritten(visible(id, viewer)));
    }

    /** From then on the draft is asked what the call asks now. What was answered stays. */
    public void moveToNewQuestions(ProposalId id, Viewer viewer) {
        var proposal = writing(id, viewer);
        checkInTime(proposal);
        proposal.move(views.asked(proposal.aim().call()), viewer.account(), clock.instant());
        store(proposal);
    }

    /**
     * Once: sent twice, or from two places at once, it is the same receipt.
     *
     * @throws Clash when it comes too late, something is missing, or a rule of the call is not met
     */
    @Transactional(noRollbackFor = NotEligible.class)
    public Receipt submit(ProposalId id, Viewer viewer) {
        var proposal = own(id, viewer);
        var given = proposal.receipt();
        if (given != null && proposal.status() != ProposalStatus.WITHDRAWN) return given;
        checkInTime(proposal);
        return submission.receive(proposal, viewer);
    }

    /** For whoever chose to be submitted at closing. */
    void keepComplete(Proposal proposal, Instant at) {
        if (views.isComplete(proposal))
            closings.keep(proposal.id(), new Snapshot(proposal.text(), proposal.answers()), at);
    }

    /**
     * As it stood before it was withdrawn, as long as the deadline has not passed.
     *
     * @throws Clash where another was begun meanwhile, or a limit of the call is reached without it
     */
    @Transactional(noRollbackFor = NotEligible.class)
    public void restore(ProposalId id, Viewer viewer) {
        var proposal = own(id, viewer);
        if (proposal.status() != ProposalStatus.WITHDRAWN) return;
        if (proposal.historic()) throw new Clash("proposal.otherStatus.WITHDRAWN");
        checkInTime(proposal);
        beginning.checkMayGoOn(proposal, viewer);
        proposal.restore(viewer.account(), clock.instant());
        repository.save(proposal);
    }

    /** What keeps those who propose together from submitting, as a message key. */
    @Transactional(readOnly = true)
    public Optional<String> notReady(ProposalId id, Viewer viewer) {
        return submission.together(beingWritten(visible(id, viewer)));
    }

    /** Whether text and files are still those of the receipt. */
    @Transactional(readOnly = true)
    public boolean isIntact(ProposalId id, Viewer viewer) {
        var proposal = visible(repository.findById(id).orElseThrow(() -> absent(id)), viewer);
        var receipt = proposal.receipt();
        return receipt != null && receipt.sha256().equals(views.fingerprint(proposal)) && views.filesIntact(proposal);
    }

    public void withdraw(ProposalId id, Viewer viewer) {
        var proposal = own(id, viewer);
        proposal.withdraw(viewer.account(), clock.instant());
        waiting.end(id, false, viewer.account(), clock.instant());
        repository.save(proposal);
    }

    /**
     * The applicant takes a place on the side of startups, or keeps the one it has; also from the wait list.
     *
     * @throws Clash when no place is left
     */
    public void accept(ProposalId id, Text reason, Viewer viewer) {
        var proposal = decidable(id, viewer);
        if (!passed.heldBack(List.of(id)).isEmpty()) throw new Clash("stage.notAllPassed");
        var aim = proposal.aim();
        programs.takePlace(aim.program(), aim.centre(), Side.STARTUP, proposal.applicant(), viewer);
        waiting.end(id, false, viewer.account(), clock.instant());
        proposal.accept(reason, viewer.account(), clock.instant());
        repository.save(proposal);
    }

    public void decline(ProposalId id, Text reason, Viewer viewer) {
        var proposal = brokered(id, viewer);
        waiting.end(id, false, viewer.account(), clock.instant());
        proposal.decline(reason, viewer.account(), clock.instant());
        repository.save(proposal);
    }

    /** Historic ones, from a list of the centre's, in its order. */
    public List<ProposalId> importHistoric(List<HistoricProposal> proposals, Viewer viewer) {
        return security.asPortal(() -> past.add(proposals, viewer));
    }

    /** Nobody else changes it until the transaction ends, nor takes a place: for whoever decides in steps. */
    public void hold(ProposalId id, Viewer viewer) {
        entities.detach(decidable(id, viewer));
    }

    /** For a decision that has to do with places. */
    Proposal decidable(ProposalId id, Viewer viewer) {
        holdPlaces(id, viewer);
        return brokered(id, viewer);
    }

    /**
     * All who need places and a proposal hold the places first, so that no two wait for each other. Then the proposal is
     * read anew.
     */
    void holdPlaces(ProposalId id, Viewer viewer) {
        var proposal = visible(repository.findById(id).orElseThrow(() -> absent(id)), viewer);
        participations.hold(proposal.aim().program());
        entities.detach(proposal);
    }

    private Proposal brokered(ProposalId id, Viewer viewer) {
        var proposal = visible(repository.findAlone(id).orElseThrow(() -> absent(id)), viewer);
        var aim = proposal.aim();
        if (!programs.oversight(aim.program()).mayBroker(aim.centre(), viewer))
            throw new Refused("decide on proposal " + id);
        return proposal;
    }

    /** Held alone until the transaction ends. */
    Proposal lock(ProposalId id, Viewer viewer) {
        return visible(repository.findAlone(id).orElseThrow(() -> absent(id)), viewer);
    }

    /** Also by those to whom it was given to judge. */
    Proposal seen(ProposalId id, Viewer viewer) {
        var proposal = repository.findById(id).orElseThrow(() -> absent(id));
        if (!maySee(proposal, viewer) && !isEntrusted(id, viewer)) throw NotFound.hidden(id);
        return proposal;
    }

    Proposal visible(ProposalId id, Viewer viewer) {
        return visible(repository.findById(id).orElseThrow(() -> absent(id)), viewer);
    }

    /** For whoever is about to change it as its applicant. */
    Proposal own(ProposalId id, Viewer viewer) {
        var proposal = lock(id, viewer);
        if (!viewer.writesFor(proposal.applicant())) throw new Refused("change proposal " + id);
        return proposal;
    }

    /** The draft, or what is to take the place of what was submitted; whoever changes it stores it afterwards. */
    Proposal writing(ProposalId id, Viewer viewer) {
        return beingWritten(own(id, viewer));
    }

    Proposal beingWritten(Proposal proposal) {
        return revisions.of(proposal).orElse(proposal);
    }

    /** @return the version to name at the next saving */
    long store(Proposal written) {
        return written.isRevision()
                ? revisions.save(written)
                : repository.save(written).version();
    }

    void checkInTime(Proposal proposal) {
        if (!views.deadline(proposal).takes(clock.instant())) throw new Clash("proposal.tooLate");
        var challenge = proposal.aim().challenge();
        if (challenge != null && !views.isOpen(challenge)) throw new Clash("proposal.closed");
    }

    private Proposal visible(Proposal proposal, Viewer viewer) {
        if (!maySee(proposal, viewer)) throw NotFound.hidden(proposal.id());
        return proposal;
    }

    private boolean maySee(Proposal proposal, Viewer viewer) {
        return policy.maySee(proposal, () -> programs.oversight(proposal.aim().program()), viewer);
    }

    /** What the database hides is refused like what the policy hides: the audit knows. */
    private NotFound absent(ProposalId id) {
        return security.asPortal(() -> repository.existsById(id)) ? NotFound.hidden(id) : new NotFound(id);
    }
}
