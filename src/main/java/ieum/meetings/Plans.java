package ieum.meetings;

import ieum.events.EventId;
import ieum.meetings.engine.ByHand;
import ieum.meetings.engine.MeetingPlan;
import ieum.meetings.engine.MeetingPlanner;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans of meetings: asked for, looked at, changed by hand, and told to everybody concerned. */
@Service
@Transactional
public class Plans {
    private final PlanRows rows;
    private final ToldRows told;
    private final FairRows fairRows;
    private final MeetingFairs fairs;
    private final Preparation preparation;
    private final PlanViews views;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Plans(
            PlanRows rows,
            ToldRows told,
            FairRows fairRows,
            MeetingFairs fairs,
            Preparation preparation,
            PlanViews views,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.told = told;
        this.fairRows = fairRows;
        this.fairs = fairs;
        this.preparation = preparation;
        this.views = views;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The newest first; to those who plan. */
    @Transactional(readOnly = true)
    public List<PlanHead> list(EventId event, Viewer viewer) {
        fairs.getToRevise(event, viewer);
        return rows.of(event);
    }

    /**
     * A plan is sought in the background, with the pins of the last one.
     *
     * @param calm what moving somebody who was told before is worth, in idle periods
     * @throws Clash where one is sought already, nothing is to be planned, or pins contradict each other
     */
    public MeetingPlanId ask(EventId event, Effort effort, double calm, long seed, Viewer viewer) {
        fairs.getToRevise(event, viewer);
        var prepared = prepared(event, viewer);
        if (prepared.rounds().isEmpty()) throw new Clash("plan.noRounds");
        if (prepared.pairs().isEmpty()) throw new Clash("plan.noWishes");
        var contradictions = prepared.problem().contradictions();
        if (!contradictions.isEmpty()) throw new Clash("plan.pinsContradict", names(prepared, contradictions));
        var id = rows.ask(event, effort.settings(prepared.problem(), seed, calm), viewer.account(), clock.instant())
                .orElseThrow(() -> new Clash("plan.running"));
        publisher.publishEvent(new MeetingPlanAsked(id, event, viewer.account(), clock.instant()));
        return id;
    }

    /** What the engine is asked now: with the pins of the last plan, and with what people were told. */
    Prepared prepared(EventId event, Viewer viewer) {
        var pins = lastReady(event).map(last -> rows.meetings(last.id())).orElse(List.of());
        var before = told.of(event);
        return preparation
                .of(event, viewer)
                .pinned(pins, null)
                .begun(clock.instant(), before)
                .told(before);
    }

    private Optional<PlanHead> lastReady(EventId event) {
        return rows.of(event).stream().filter(PlanHead::isReady).findFirst();
    }

    private static String names(Prepared prepared, List<Integer> requests) {
        return requests.stream()
                .map(number -> {
                    var request = prepared.problem().requests().get(number);
                    return prepared.parties().get(request.a()).name() + " – "
                            + prepared.parties().get(request.b()).name();
                })
                .collect(Collectors.joining("; "));
    }

    @Transactional(readOnly = true)
    public PlanView get(MeetingPlanId id, Viewer viewer) {
        var head = find(id);
        var fair = fairs.getToRevise(head.event(), viewer);
        var last = lastReady(head.event());
        return views.of(
                head,
                last.isEmpty() || last.get().id().equals(id),
                fair,
                preparation.of(head.event(), viewer),
                rows.meetings(id),
                told.of(head.event()));
    }

    /** The best plan so far stands. */
    public void stop(MeetingPlanId id, Viewer viewer) {
        fairs.getToRevise(find(id).event(), viewer);
        rows.askToStop(id);
    }

    /** A meeting, and what putting it into each of the rounds would mean. */
    @Transactional(readOnly = true)
    public HandView choices(MeetingPlanId id, Pair pair, Viewer viewer) {
        var hand = hand(id, pair, viewer);
        var fair = fairs.getToRevise(hand.head.event(), viewer);
        var meetings = views.meetings(hand.prepared, hand.meetings, told.of(hand.head.event()));
        var meeting = meetings.get(hand.request);
        var swapped = !meeting.one().id().equals(meeting.pair().one());
        var before = MeetingPlanner.score(hand.prepared.problem(), hand.plan);
        var choices = new ArrayList<HandView.Choice>();
        for (var choice : ByHand.choices(hand.prepared.problem(), hand.plan, hand.request)) {
            var score = choice.score();
            choices.add(new HandView.Choice(
                    choice.slot(),
                    key(hand.prepared, choice.slot()),
                    choice.isPossible(),
                    swapped
                            ? choice.against().stream().map(PlanViews::swap).collect(Collectors.toSet())
                            : choice.against(),
                    choice.displaced().stream().map(meetings::get).toList(),
                    score == null ? 0 : score.weight() - before.weight(),
                    score == null ? 0 : score.idle() - before.idle()));
        }
        return new HandView(hand.head, fair, meeting, hand.prepared.rounds(), choices);
    }

    /** How a form names a round. */
    private static String key(Prepared prepared, int round) {
        var site = prepared.siteOf(round);
        return prepared.rounds().get(round).startsAt() + (site == null ? "" : "_" + site);
    }

    /**
     * It stays there from now on, as if pinned; whatever is in its way does not take place.
     *
     * @param version of the plan that was looked at, so that two at once do not undo each other
     */
    public void move(MeetingPlanId id, Pair pair, String key, long version, Viewer viewer) {
        var hand = hand(id, pair, viewer);
        var choice = ByHand.choices(hand.prepared.problem(), hand.plan, hand.request).stream()
                .filter(one -> key(hand.prepared, one.slot()).equals(key))
                .findFirst()
                .orElseThrow(() -> new Clash("plan.roundGone"));
        var plan = choice.plan();
        if (plan == null) throw new Clash("plan.roundTaken");
        var pins = hand.pins();
        pins.add(pair);
        keep(hand, plan, pins, 1, version, viewer);
    }

    /** It does not take place; the next plan may place it again. */
    public void remove(MeetingPlanId id, Pair pair, long version, Viewer viewer) {
        var hand = hand(id, pair, viewer);
        var pins = hand.pins();
        pins.remove(pair);
        keep(hand, ByHand.without(hand.plan, hand.request), pins, 1, version, viewer);
    }

    /** Whether the next plan leaves it where it is. */
    public void pin(MeetingPlanId id, Pair pair, boolean pinned, long version, Viewer viewer) {
        var hand = hand(id, pair, viewer);
        var pins = hand.pins();
        if (pinned && hand.plan.isPlaced(hand.request)) pins.add(pair);
        else pins.remove(pair);
        keep(hand, hand.plan, pins, 0, version, viewer);
    }

    private record Hand(PlanHead head, Prepared prepared, List<Planned> meetings, MeetingPlan plan, int request) {
        Set<Pair> pins() {
            var pins = new HashSet<Pair>();
            for (var row : meetings) if (row.pinned()) pins.add(row.pair());
            return pins;
        }
    }

    private Hand hand(MeetingPlanId id, Pair pair, Viewer viewer) {
        var head = find(id);
        fairs.getToRevise(head.event(), viewer);
        if (!head.isReady()) throw new Clash("plan.notReady");
        var meetings = rows.meetings(id);
        var prepared =
                preparation.of(head.event(), viewer).told(told.of(head.event())).pinned(meetings, pair);
        var request = prepared.index(pair);
        if (request < 0) throw new NotFound(pair);
        return new Hand(head, prepared, meetings, prepared.plan(meetings), request);
    }

    private void keep(Hand hand, MeetingPlan plan, Set<Pair> pins, int byHand, long version, Viewer viewer) {
        var head = hand.head;
        if (head.publishedAt() != null) throw new Clash("plan.isPublished");
        var changed = rows.change(
                head.id(),
                version,
                MeetingPlanner.score(hand.prepared.problem(), plan),
                MeetingPlanner.bound(hand.prepared.problem()),
                byHand,
                hand.prepared.rows(plan, pins));
        if (!changed) throw new ObjectOptimisticLockingFailureException(PlanHead.class, head.id());
        publisher.publishEvent(new MeetingPlanChanged(head.id(), head.event(), viewer.account(), clock.instant()));
    }

    /**
     * Everybody whose meetings are not what they were told before is told, and nobody else.
     *
     * @throws Clash where another plan is newer, or this one breaks a rule today
     */
    public void publish(MeetingPlanId id, long version, Viewer viewer) {
        var head = find(id);
        fairs.getToRevise(head.event(), viewer);
        if (fairRows.toChange(head.event()).isEmpty()) throw new NotFound(id);
        if (lastReady(head.event()).filter(last -> last.id().equals(id)).isEmpty()) throw new Clash("plan.isOld");
        if (head.publishedAt() != null) throw new Clash("plan.isPublished");
        var meetings = rows.meetings(id);
        var prepared = preparation.of(head.event(), viewer);
        var plan = prepared.plan(meetings);
        var faults = MeetingPlanner.faults(prepared.problem(), plan).size() + prepared.vanished(meetings);
        if (faults > 0) throw new Clash("plan.broken", faults);
        var now = clock.instant();
        if (!rows.publish(id, version, viewer.account(), now))
            throw new ObjectOptimisticLockingFailureException(PlanHead.class, id);
        var wished = new HashSet<>(prepared.pairs());
        var concerned = told.replace(
                head.event(),
                meetings.stream().filter(row -> wished.contains(row.pair())).toList(),
                now);
        publisher.publishEvent(new MeetingPlanPublished(id, head.event(), viewer.account(), now));
        for (var party : concerned)
            publisher.publishEvent(new MeetingScheduleChanged(party, head.event(), viewer.account(), now));
    }

    private PlanHead find(MeetingPlanId id) {
        return rows.find(id).orElseThrow(() -> new NotFound(id));
    }
}
