package ieum.challenges;

import ieum.concepts.Terms;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.organizations.Viewer.Member;
import ieum.programs.CallId;
import ieum.programs.CallKind;
import ieum.programs.Calls;
import ieum.programs.Oversight;
import ieum.programs.ProgramId;
import ieum.programs.Programs;
import ieum.programs.Side;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Rows;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with challenges. Who reads the details of a closed circle is the matter of {@link Circles}. */
@Service
@Transactional
public class Challenges {
    private final ChallengeRepository repository;
    private final ChallengePolicy policy;
    private final ChallengeList list;
    private final Readers readers;
    private final PastChallenges past;
    private final Programs programs;
    private final Calls calls;
    private final Organizations organizations;
    private final Terms terms;
    private final JdbcClient jdbc;
    private final Clock clock;

    Challenges(
            ChallengeRepository repository,
            ChallengePolicy policy,
            ChallengeList list,
            Readers readers,
            PastChallenges past,
            Programs programs,
            Calls calls,
            Organizations organizations,
            Terms terms,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.list = list;
        this.readers = readers;
        this.past = past;
        this.programs = programs;
        this.calls = calls;
        this.organizations = organizations;
        this.terms = terms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The first rows of the list, where nobody asks how many there are. */
    @Transactional(readOnly = true)
    public List<ChallengeRow> top(ChallengeFilter filter, Viewer viewer, int most) {
        return list.top(filter, viewer, most);
    }

    @Transactional(readOnly = true)
    public Rows<ChallengeRow> list(ChallengeFilter filter, Viewer viewer, int page) {
        return list.page(filter, viewer, page);
    }

    /** Every row of the same list, for an export. */
    @Transactional(readOnly = true)
    public List<ChallengeRow> all(ChallengeFilter filter, Viewer viewer) {
        return list.all(filter, viewer);
    }

    /** As far as this viewer may see it; details of a closed circle are not logged as read. */
    @Transactional(readOnly = true)
    public ChallengeView get(ChallengeId id, Viewer viewer) {
        return view(visible(id, viewer), viewer);
    }

    /** The same for someone who opens its page: what a named organisation reads is logged. */
    public ChallengeView read(ChallengeId id, Viewer viewer) {
        var challenge = visible(id, viewer);
        var view = view(challenge, viewer);
        var inside =
                policy.isInside(challenge.owner(), challenge.centre(), programs.oversight(challenge.program()), viewer);
        if (view.disclosure() == Disclosure.NAMED && view.access() == Access.OPEN && !inside)
            readers.read(id, viewer.organization().orElseThrow(), viewer, clock.instant());
        return view;
    }

    /** Its public part, for modules that have shown the viewer's right in their own way. */
    @Transactional(readOnly = true)
    public ChallengeFrame frame(ChallengeId id) {
        var challenge = repository.findById(id).orElseThrow(() -> new NotFound(id));
        return challenge.frame(calls.get(challenge.call()));
    }

    /** Open ones that the viewer's organisation has, or brings together with partners; the most urgent first. */
    @Transactional(readOnly = true)
    public List<ChallengeRow> inside(Viewer viewer, int most) {
        return list.inside(viewer, most);
    }

    /** For modules that tell the people concerned; whoever calls decides who may know. */
    @Transactional(readOnly = true)
    public ChallengeFacts facts(ChallengeId id) {
        var challenge = repository.findById(id).orElseThrow(() -> new NotFound(id));
        return challenge.facts(calls.get(challenge.call()));
    }

    @Transactional(readOnly = true)
    public List<ChallengeStep> history(ChallengeId id, Viewer viewer) {
        var challenge = visible(id, viewer);
        var oversight = programs.oversight(challenge.program());
        return policy.maySeeHistory(view(challenge, viewer), oversight, viewer) ? challenge.history() : List.of();
    }

    /** Asked before the form is shown, so that nobody fills it in for nothing. */
    public void checkMayDraft(Viewer viewer) {
        if (!policy.mayDraft(viewer)) throw new Refused("draft a challenge");
    }

    /** In the call of this programme that takes challenges and closes next. */
    public ChallengeId draft(ProgramId program, OrganizationId centre, ChallengeText text, Viewer viewer) {
        return draft(calls.forChallenges(program).id(), centre, text, viewer);
    }

    public ChallengeId draft(CallId in, OrganizationId centre, ChallengeText text, Viewer viewer) {
        checkMayDraft(viewer);
        var call = calls.get(in);
        var program = call.program();
        var owner = ((Member) viewer).of();
        if (programs.get(program).tracks().stream()
                .noneMatch(track -> track.centre().equals(centre))) throw new NotFound(centre);
        if (call.kind() != CallKind.CHALLENGES) throw new Clash("call.noneForChallenges");
        if (!clock.instant().isBefore(call.closesAt())) throw new Clash("challenge.callIsOver");
        var words = ChallengeWords.of(text, terms);
        var challenge = new Challenge(number(), call, centre, owner, text, words, viewer.account(), clock.instant());
        return repository.save(challenge).id();
    }

    /** Like {@link #get}, for an owner who is about to {@link #revise}. */
    @Transactional(readOnly = true)
    public ChallengeText getToRevise(ChallengeId id, Viewer viewer) {
        return own(id, viewer).text();
    }

    /**
     * @param version the one that was read, so that nobody's change is overwritten unseen
     * @return the version to name at the next saving
     */
    public long revise(ChallengeId id, ChallengeText text, long version, Viewer viewer) {
        var challenge = own(id, viewer);
        if (challenge.version() != version) throw new ObjectOptimisticLockingFailureException(Challenge.class, id);
        var call = calls.get(challenge.call());
        challenge.revise(text, call, ChallengeWords.of(text, terms), viewer.account(), clock.instant());
        return repository.save(challenge).version();
    }

    /**
     * Asks the centre to publish it; only for a verified organisation.
     *
     * @throws Clash when something is missing
     */
    public void offer(ChallengeId id, Viewer viewer) {
        var challenge = own(id, viewer);
        if (!viewer.verified()) throw new Clash("challenge.ownerNotVerified");
        challenge.offer(viewer.account(), clock.instant());
        repository.save(challenge);
    }

    /** The centre gives it back, and says what is missing. */
    public void giveBack(ChallengeId id, String remark, Viewer viewer) {
        var challenge = brokered(id, viewer);
        challenge.giveBack(remark, viewer.account(), clock.instant());
        repository.save(challenge);
    }

    /**
     * Makes it visible. Its owner takes a place on the demand side, or keeps the one it has.
     *
     * @throws Clash when no place is left
     */
    public void publish(ChallengeId id, Viewer viewer) {
        var challenge = brokered(id, viewer);
        if (challenge.status() == ChallengeStatus.PUBLISHED) return;
        programs.takePlace(challenge.program(), challenge.centre(), Side.DEMAND, challenge.owner(), viewer);
        challenge.publish(viewer.account(), clock.instant());
        repository.save(challenge);
    }

    /** By its owner or the centre; drafts of proposals for it can no longer be submitted. */
    public void close(ChallengeId id, String remark, Viewer viewer) {
        var challenge = visible(id, viewer);
        var oversight = programs.oversight(challenge.program());
        if (!viewer.writesFor(challenge.owner()) && !oversight.mayBroker(challenge.centre(), viewer))
            throw new Refused("close challenge " + id);
        challenge.close(remark, viewer.account(), clock.instant());
        repository.save(challenge);
    }

    /** Historic ones, from a list of the centre's, in its order: published where the deadline lies ahead, else closed. */
    public List<ChallengeId> importHistoric(List<HistoricChallenge> challenges, Viewer viewer) {
        return past.add(challenges, viewer);
    }

    /** Every challenge that takes proposals, or took them, of the centres for which the viewer may act. */
    @Transactional(readOnly = true)
    public List<BrokeredChallenge> brokered(Viewer viewer) {
        return past.brokered(viewer);
    }

    Challenge visible(ChallengeId id, Viewer viewer) {
        var challenge = repository.findById(id).orElseThrow(() -> new NotFound(id));
        if (!policy.maySee(challenge, programs.oversight(challenge.program()), viewer)) throw NotFound.hidden(id);
        return challenge;
    }

    ChallengeView view(Challenge challenge, Viewer viewer) {
        var names = organizations.names(List.of(challenge.centre(), challenge.owner()));
        return challenge.view(
                access(challenge, viewer),
                calls.get(challenge.call()),
                names.getOrDefault(challenge.centre(), ""),
                names.getOrDefault(challenge.owner(), ""));
    }

    private Access access(Challenge challenge, Viewer viewer) {
        Oversight oversight = programs.oversight(challenge.program());
        if (challenge.disclosure() == Disclosure.EVERYONE
                || policy.isInside(challenge.owner(), challenge.centre(), oversight, viewer)) return Access.OPEN;
        if (!viewer.signedIn()) return Access.SIGN_IN;
        if (!viewer.verified()) return Access.VERIFICATION;
        if (challenge.disclosure() == Disclosure.VERIFIED) return Access.OPEN;
        return readers.access(challenge.id(), viewer.organization().orElseThrow());
    }

    private Challenge own(ChallengeId id, Viewer viewer) {
        var challenge = visible(id, viewer);
        if (!viewer.writesFor(challenge.owner())) throw new Refused("revise challenge " + id);
        return challenge;
    }

    private Challenge brokered(ChallengeId id, Viewer viewer) {
        var challenge = visible(id, viewer);
        if (!programs.oversight(challenge.program()).mayBroker(challenge.centre(), viewer))
            throw new Refused("publish or return challenge " + id);
        return challenge;
    }

    /** Counted over the years, so that no number comes twice. */
    private String number() {
        var number =
                jdbc.sql("select nextval('challenge_number')").query(Long.class).single();
        return "CH-%d-%04d".formatted(clock.instant().atOffset(ZoneOffset.UTC).getYear(), number);
    }
}
