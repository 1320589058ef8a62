package ieum.events;

import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day of an event: which session goes on, which is next, what is late, and whom that concerns later. */
@Service
@Transactional
public class RunningEvents {
    private static final int NEXT = 3;

    private final EventLookup lookup;
    private final EventPolicy policy;
    private final EventViews views;
    private final ProgressTable progress;
    private final TravelTimes times;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    RunningEvents(
            EventLookup lookup,
            EventPolicy policy,
            EventViews views,
            ProgressTable progress,
            TravelTimes times,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.lookup = lookup;
        this.policy = policy;
        this.views = views;
        this.progress = progress;
        this.times = times;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public RunningEvent get(EventId id, Viewer viewer) {
        var event = views.of(runs(id, viewer), viewer);
        var now = clock.instant();
        var open = event.sessions().stream()
                .filter(session -> !session.progress().isOver())
                .toList();
        return new RunningEvent(
                open.stream().filter(session -> isDue(session, now)).toList(),
                open.stream()
                        .filter(session -> !isDue(session, now))
                        .filter(session -> now.isBefore(session.expectedAt()))
                        .sorted(Comparator.comparing(SessionView::expectedAt))
                        .limit(NEXT)
                        .toList(),
                open.stream().flatMap(session -> late(session, now)).toList(),
                knockOn(event, open));
    }

    /** Said again, the first time counts. */
    public void begin(EventId id, SessionId session, Viewer viewer) {
        var before = changing(id, session, viewer);
        if (before.begunAt() != null && before.endedAt() == null) return;
        var now = clock.instant();
        var begun = before.begunAt() == null ? now : before.begunAt();
        progress.set(session, new Progress(begun, null, before.lateMinutes()), viewer.account(), now);
        publisher.publishEvent(new EventSessionBegun(id, session, viewer.account(), now));
    }

    public void end(EventId id, SessionId session, Viewer viewer) {
        var before = changing(id, session, viewer);
        if (before.endedAt() != null) return;
        var now = clock.instant();
        var begun = before.begunAt() == null ? now : before.begunAt();
        progress.set(session, new Progress(begun, now, before.lateMinutes()), viewer.account(), now);
        publisher.publishEvent(new EventSessionEnded(id, session, viewer.account(), now));
    }

    /** It was said too early: it has neither begun nor ended. */
    public void reset(EventId id, SessionId session, Viewer viewer) {
        var before = changing(id, session, viewer);
        if (before.begunAt() == null) return;
        var now = clock.instant();
        progress.set(session, new Progress(null, null, before.lateMinutes()), viewer.account(), now);
        publisher.publishEvent(new EventSessionReset(id, session, viewer.account(), now));
    }

    /**
     * @param minutes after the hour that the agenda says; none where it begins in time after all
     * @throws Clash for more than a few hours, which is a change of the agenda, and once it has begun
     */
    public void delay(EventId id, SessionId session, int minutes, Viewer viewer) {
        var before = changing(id, session, viewer);
        if (minutes < 0 || minutes > Progress.LATEST) throw new Clash("session.delay.howLong", Progress.LATEST);
        if (before.begunAt() != null) throw new Clash("session.delay.begun");
        if (before.lateMinutes() == minutes) return;
        var now = clock.instant();
        progress.set(session, new Progress(null, null, minutes), viewer.account(), now);
        publisher.publishEvent(new EventSessionDelayed(id, session, minutes, viewer.account(), now));
    }

    private Event runs(EventId id, Viewer viewer) {
        var event = lookup.visible(id, viewer);
        if (!policy.mayCheckIn(lookup.hosts(event), viewer)) throw new Refused("run event " + id);
        return event;
    }

    /** Locks the event, so that two who press at once are one after the other. */
    private Progress changing(EventId id, SessionId session, Viewer viewer) {
        runs(id, viewer);
        var event = lookup.toChange(id, viewer);
        if (event.status() != EventStatus.PUBLISHED) throw new Clash("today.notPublished");
        views.of(event, viewer).session(session);
        return progress.of(id).getOrDefault(session, Progress.NONE);
    }

    /** It goes on, or should. */
    private static boolean isDue(SessionView session, Instant now) {
        if (session.progress().isRunning()) return true;
        return !now.isBefore(session.expectedAt())
                && now.isBefore(session.text().endsAt().plus(session.behind()));
    }

    private static Stream<Lateness> late(SessionView session, Instant now) {
        var text = session.text();
        if (session.progress().isRunning())
            return now.isAfter(text.endsAt())
                    ? Stream.of(new Lateness(Lateness.Kind.OVER_TIME, session, minutes(text.endsAt(), now)))
                    : Stream.empty();
        if (isDue(session, now) && minutes(session.expectedAt(), now) > 0)
            return Stream.of(new Lateness(Lateness.Kind.NOT_BEGUN, session, minutes(text.startsAt(), now)));
        return session.progress().lateMinutes() > 0 && now.isBefore(session.expectedAt())
                ? Stream.of(new Lateness(
                        Lateness.Kind.DELAYED, session, session.progress().lateMinutes()))
                : Stream.empty();
    }

    /** What would not clash if everything went as the agenda says. */
    private List<TravelClash> knockOn(EventView event, List<SessionView> open) {
        var itineraries = new Itineraries(times.of(event.id()), event.text().zone());
        var planned = itineraries.clashes(event.sessions());
        var expected = open.stream().map(SessionView::expected).toList();
        var found = new ArrayList<>(itineraries.clashes(expected).stream()
                .filter(clash -> planned.stream()
                        .noneMatch(before -> before.traveller().equals(clash.traveller())
                                && before.first().id().equals(clash.first().id())
                                && before.second().id().equals(clash.second().id())))
                .toList());
        for (var one : expected)
            for (var other : expected)
                if (samePlace(one, other)
                        && one.text().startsAt().isBefore(other.text().startsAt())
                        && other.text().startsAt().isBefore(one.text().endsAt())
                        && !overlap(event.session(one.id()), event.session(other.id())))
                    found.add(new TravelClash(
                            TravelClash.Kind.OVERLAP,
                            one.site() == null
                                    ? event.text().venue()
                                    : one.site().text().name(),
                            one,
                            other,
                            null,
                            0));
        return found;
    }

    private static boolean samePlace(SessionView one, SessionView other) {
        return !one.id().equals(other.id())
                && Objects.equals(one.text().site(), other.text().site());
    }

    private static boolean overlap(SessionView one, SessionView other) {
        return one.text().startsAt().isBefore(other.text().endsAt())
                && other.text().startsAt().isBefore(one.text().endsAt());
    }

    private static long minutes(Instant from, Instant until) {
        return Duration.between(from, until).toMinutes();
    }
}
