package ieum.meetings;

import ieum.events.EventId;
import ieum.meetings.engine.MeetingPlanner;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
