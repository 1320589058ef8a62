package ieum.meetings;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans of meetings, changed by hand: pinned, put elsewhere with what that means shown before, and taken out. */
@Service
@Transactional
public class PlansByHand {
    private final PlanRows rows;
    private final ToldRows told;
    private final MeetingFairs fairs;
    private final Preparation preparation;
    private final PlanViews views;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    PlansByHand(
            PlanRows rows,
            ToldRows told,
            MeetingFairs fairs,
            Preparation preparation,
            PlanViews views,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.told = told;
        this.fairs = fairs;
        this.preparation = preparation;
        this.views = views;
        this.publisher = publisher;
        this.clock = clock;
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
        var head = rows.find(id).orElseThrow(() -> new NotFound(id));
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
}
