package ieum.meetings;

import ieum.events.EventId;
import ieum.events.EventStatus;
import ieum.events.EventView;
import ieum.events.Events;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.Language;
import ieum.shared.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the one-to-one meetings of events are held. */
@Service
@Transactional
public class MeetingFairs {
    private static final int MOST_INTERPRETERS = 100;

    private final FairRows rows;
    private final PartyRows parties;
    private final WishRows wishes;
    private final MeetingPolicy policy;
    private final Events events;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    MeetingFairs(
            FairRows rows,
            PartyRows parties,
            WishRows wishes,
            MeetingPolicy policy,
            Events events,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.rows = rows;
        this.parties = parties;
        this.wishes = wishes;
        this.policy = policy;
        this.events = events;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Whether there are any, to whoever sees the event. */
    @Transactional(readOnly = true)
    public boolean isOpen(EventId event) {
        return rows.find(event).isPresent();
    }

    /** Not there where the event has no meetings; what is told differs between who plans, who takes part, and others. */
    @Transactional(readOnly = true)
    public FairView get(EventId id, Viewer viewer) {
        var event = events.get(id, viewer);
        var fair = rows.find(id).orElseThrow(() -> new NotFound(id));
        var writes = events.writes(id, viewer);
        var own = viewer.organization()
                .map(organization -> parties.of(id, organization).stream()
                        .filter(party -> policy.maySee(party, false, viewer))
                        .toList())
                .orElse(List.of());
        return new FairView(
                event,
                fair.rules(),
                Round.of(event, fair.rules()),
                writes,
                own,
                parties.count(id),
                writes ? wishes.counts(id) : Map.of(),
                writes ? rows.interpreters(id) : List.of(),
                fair.version());
    }

    /** For whoever is about to change it. */
    @Transactional(readOnly = true)
    public FairView getToRevise(EventId id, Viewer viewer) {
        events.getToRevise(id, viewer);
        return get(id, viewer);
    }

    public void open(EventId id, FairRules rules, Viewer viewer) {
        check(events.getToRevise(id, viewer), rules);
        if (!rows.open(id, rules, viewer.account(), clock.instant())) throw new Clash("meetings.openAlready");
        publisher.publishEvent(new MeetingFairOpened(id, viewer.account(), clock.instant()));
    }

    /** @param version the one that was read, so that nobody's change is overwritten unseen */
    public void revise(EventId id, FairRules rules, long version, Viewer viewer) {
        check(events.getToRevise(id, viewer), rules);
        if (rows.find(id).isEmpty()) throw new NotFound(id);
        if (!rows.revise(id, rules, version)) throw new ObjectOptimisticLockingFailureException(FairRules.class, id);
        publisher.publishEvent(new MeetingFairRevised(id, viewer.account(), clock.instant()));
    }

    /** @param languages two at least, between any of which they interpret */
    public void addInterpreter(EventId id, String name, Set<Language> languages, Viewer viewer) {
        var fair = getToRevise(id, viewer);
        if (fair.interpreters().size() >= MOST_INTERPRETERS) throw new Clash("interpreter.tooMany", MOST_INTERPRETERS);
        rows.addInterpreter(id, name.strip(), languages);
        publisher.publishEvent(new MeetingFairRevised(id, viewer.account(), clock.instant()));
    }

    public void removeInterpreter(EventId id, UUID interpreter, Viewer viewer) {
        getToRevise(id, viewer);
        if (rows.removeInterpreter(id, interpreter))
            publisher.publishEvent(new MeetingFairRevised(id, viewer.account(), clock.instant()));
    }

    private void check(EventView event, FairRules rules) {
        if (event.status() == EventStatus.CANCELLED) throw new Clash("meetings.cancelled");
        if (rules.wishesUntil().isAfter(event.text().endsAt())) throw new Clash("meetings.wishesUntil.late");
    }
}
