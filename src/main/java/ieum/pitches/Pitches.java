package ieum.pitches;

import ieum.events.EventId;
import ieum.events.EventStatus;
import ieum.events.Events;
import ieum.events.Registrations;
import ieum.events.SessionId;
import ieum.events.SessionView;
import ieum.organizations.Directory;
import ieum.organizations.OrganizationId;
import ieum.organizations.Organizations;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import ieum.shared.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything one can do with pitches: set them up, score them while they go on, and want to hear more. */
@Service
@Transactional
public class Pitches {
    /** Jurors may add to what they think as long as this after the session. */
    private static final Duration AFTER = Duration.ofDays(2);

    private final PitchRepository repository;
    private final PitchPolicy policy;
    private final PitchVotes votes;
    private final Events events;
    private final Registrations registrations;
    private final Directory directory;
    private final Organizations organizations;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Pitches(
            PitchRepository repository,
            PitchPolicy policy,
            PitchVotes votes,
            Events events,
            Registrations registrations,
            Directory directory,
            Organizations organizations,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.repository = repository;
        this.policy = policy;
        this.votes = votes;
        this.events = events;
        this.registrations = registrations;
        this.directory = directory;
        this.organizations = organizations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Of one session, in their order. */
    @Transactional(readOnly = true)
    public List<PitchView> list(EventId event, SessionId session, Viewer viewer) {
        events.get(event, viewer).session(session);
        return views(event, viewer).stream()
                .filter(pitch -> pitch.session().equals(session))
                .toList();
    }

    @Transactional(readOnly = true)
    public PitchView get(PitchId id, Viewer viewer) {
        return view(visible(id, viewer), viewer);
    }

    /** Briefs of an event that a proposal may answer, to those who write it. */
    @Transactional(readOnly = true)
    public List<PitchView> briefs(EventId event, Viewer viewer) {
        events.getToRevise(event, viewer);
        return views(event, viewer).stream()
                .filter(pitch -> pitch.text().kind() == PitchKind.BRIEF)
                .toList();
    }

    /** For modules that tell people: of whom it is, if the portal knows that, and what it is called. */
    @Transactional(readOnly = true)
    public PitchFacts facts(PitchId id) {
        var pitch = repository.findById(id).orElseThrow(() -> new NotFound(id));
        return new PitchFacts(
                id,
                pitch.event(),
                pitch.session(),
                pitch.organization(),
                pitch.text("").title());
    }

    public PitchId add(EventId event, SessionId session, PitchText text, Viewer viewer) {
        events.getToRevise(event, viewer).session(session);
        checkBrief(event, text);
        var before = repository.of(event);
        var position = before.isEmpty() ? 0 : before.getLast().position() + 1;
        var pitch = repository.save(new Pitch(event, session, position, text, known(text)));
        publisher.publishEvent(new PitchAdded(pitch.id(), event, viewer.account(), now()));
        return pitch.id();
    }

    /** @param version the one that was read, so that nobody's change is overwritten unseen */
    public void revise(PitchId id, PitchText text, long version, Viewer viewer) {
        var pitch = toChange(id, viewer);
        if (pitch.version() != version) throw new ObjectOptimisticLockingFailureException(Pitch.class, id);
        checkBrief(pitch.event(), text);
        if (id.equals(text.brief())) throw new Clash("pitch.briefGone");
        pitch.revise(text, known(text));
        repository.save(pitch);
        publisher.publishEvent(new PitchRevised(id, pitch.event(), viewer.account(), now()));
    }

    /** Only one of which nobody has said anything. */
    public void remove(PitchId id, Viewer viewer) {
        var pitch = toChange(id, viewer);
        if (votes.any(id)) throw new Clash("pitch.isUsed");
        repository.delete(pitch);
        publisher.publishEvent(new PitchRemoved(id, pitch.event(), viewer.account(), now()));
    }

    /**
     * What was scored before is written over.
     *
     * @param fit from 1 to 5, as the others
     * @throws Clash before the session begins, and long after it has ended
     */
    public void score(PitchId id, int fit, int feasibility, int team, @Nullable Text note, Viewer viewer) {
        var pitch = visible(id, viewer);
        if (!policy.mayScore(pitch, brief(pitch), events.writes(pitch.event(), viewer), viewer))
            throw new Refused("score pitch " + id);
        checkOpen(session(pitch, viewer));
        votes.score(id, viewer.account(), fit, feasibility, team, note, now());
        publisher.publishEvent(new PitchScored(id, pitch.event(), viewer.account(), now()));
    }

    /** By those present, who are registered for the event. */
    public void interest(PitchId id, Viewer viewer) {
        var pitch = visible(id, viewer);
        if (policy.isOwn(pitch, viewer)) throw new Clash("pitch.own");
        if (registrations.seen(pitch.event(), viewer) == 0) throw new Clash("pitch.presentOnly");
        if (votes.interest(id, viewer, now()))
            publisher.publishEvent(new PitchInteresting(id, pitch.event(), viewer.account(), now()));
    }

    /** What is not there is withdrawn already. */
    public void withdraw(PitchId id, Viewer viewer) {
        var pitch = visible(id, viewer);
        if (votes.withdraw(id, viewer.account()))
            publisher.publishEvent(new PitchUninteresting(id, pitch.event(), viewer.account(), now()));
    }

    private PitchView view(Pitch pitch, Viewer viewer) {
        return views(pitch.event(), viewer).stream()
                .filter(one -> one.id().equals(pitch.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound(pitch.id()));
    }

    /** Of all sessions that the viewer sees; the same number of queries however many there are. */
    private List<PitchView> views(EventId id, Viewer viewer) {
        var event = events.get(id, viewer);
        var writes = events.writes(id, viewer);
        var all = repository.of(id);
        var byId = all.stream().collect(Collectors.toMap(Pitch::id, Function.identity()));
        var names = organizations.names(all.stream()
                .map(Pitch::organization)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var scores = votes.scores(id).stream().collect(Collectors.groupingBy(PitchVotes.Score::pitch));
        var interests = votes.interests(id).stream().collect(Collectors.groupingBy(PitchVotes.Interest::pitch));
        var present = viewer.signedIn() && registrations.seen(id, viewer) > 0;
        var seen = event.sessions().stream().map(SessionView::id).toList();
        return all.stream()
                .filter(pitch -> seen.contains(pitch.session()))
                .map(pitch -> {
                    var brief = pitch.brief() == null ? null : byId.get(pitch.brief());
                    var given = scores.getOrDefault(pitch.id(), List.of());
                    var own = given.stream()
                            .filter(score -> viewer.signedIn() && score.by().equals(viewer.account()))
                            .map(PitchVotes.Score::view)
                            .findFirst()
                            .orElse(null);
                    var wanted = interests.getOrDefault(pitch.id(), List.of());
                    var sees = policy.maySeeInterested(pitch, writes, viewer);
                    return new PitchView(
                            pitch.id(),
                            id,
                            pitch.session(),
                            pitch.text(name(pitch, names)),
                            pitch.organization(),
                            brief == null || !seen.contains(brief.session()) ? null : bare(brief, names),
                            policy.mayScore(pitch, brief, writes, viewer),
                            own,
                            policy.maySeeScores(pitch, brief, writes, own != null, viewer)
                                    ? given.stream().map(PitchVotes.Score::view).toList()
                                    : List.of(),
                            present && event.status() == EventStatus.PUBLISHED && !policy.isOwn(pitch, viewer),
                            wanted.stream()
                                    .anyMatch(
                                            one -> viewer.signedIn() && one.by().equals(viewer.account())),
                            sees
                                    ? wanted.stream()
                                            .map(PitchVotes.Interest::name)
                                            .distinct()
                                            .toList()
                                    : List.of(),
                            sees,
                            pitch.version());
                })
                .toList();
    }

    private static PitchView bare(Pitch pitch, Map<OrganizationId, String> names) {
        return new PitchView(
                pitch.id(),
                pitch.event(),
                pitch.session(),
                pitch.text(name(pitch, names)),
                pitch.organization(),
                null,
                false,
                null,
                List.of(),
                false,
                false,
                List.of(),
                false,
                pitch.version());
    }

    private static String name(Pitch pitch, Map<OrganizationId, String> names) {
        return pitch.organization() == null
                ? pitch.organizationName()
                : names.getOrDefault(pitch.organization(), pitch.organizationName());
    }

    private void checkOpen(SessionView session) {
        if (now().isBefore(session.text().startsAt())) throw new Clash("pitch.notYet");
        if (now().isAfter(session.text().endsAt().plus(AFTER))) throw new Clash("pitch.tooLate");
    }

    private void checkBrief(EventId event, PitchText text) {
        if (text.brief() == null) return;
        var known = repository.of(event).stream()
                .anyMatch(one -> one.id().equals(text.brief()) && one.kind() == PitchKind.BRIEF);
        if (!known) throw new Clash("pitch.briefGone");
    }

    private @Nullable Pitch brief(Pitch pitch) {
        return pitch.brief() == null ? null : repository.findById(pitch.brief()).orElse(null);
    }

    private SessionView session(Pitch pitch, Viewer viewer) {
        return events.get(pitch.event(), viewer).session(pitch.session());
    }

    private Pitch visible(PitchId id, Viewer viewer) {
        var pitch = repository.findById(id).orElseThrow(() -> new NotFound(id));
        session(pitch, viewer);
        return pitch;
    }

    private Pitch toChange(PitchId id, Viewer viewer) {
        var pitch = visible(id, viewer);
        events.getToRevise(pitch.event(), viewer).session(pitch.session());
        return pitch;
    }

    private @Nullable OrganizationId known(PitchText text) {
        return directory.called(text.organization()).orElse(null);
    }

    private Instant now() {
        return clock.instant();
    }
}
