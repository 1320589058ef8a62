package ieum.delegations;

import ieum.events.EventId;
import ieum.events.EventRow;
import ieum.events.EventStatus;
import ieum.events.Events;
import ieum.events.Registrations;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The events to which delegations go, and who of their firms is registered there. */
@Service
@Transactional
public class DelegationEvents {
    private static final int CHOICES = 100;

    /** More than these nobody goes to in one journey. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Delegations delegations;
    private final DelegationPolicy policy;
    private final Events events;
    private final Registrations registrations;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    DelegationEvents(
            JdbcClient jdbc,
            Delegations delegations,
            DelegationPolicy policy,
            Events events,
            Registrations registrations,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.delegations = delegations;
        this.policy = policy;
        this.events = events;
        this.registrations = registrations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The next ones first. */
    @Transactional(readOnly = true)
    public List<AttendedEvent> list(DelegationId id, Viewer viewer) {
        var delegation = delegations.get(id, viewer);
        var seen = new HashSet<OrganizationId>();
        if (policy.maySeeAllFirms(delegation.leader(), viewer))
            delegation.coming().forEach(firm -> seen.add(firm.organization()));
        else if (delegation.own() != null) seen.add(delegation.own().organization());
        // what was published once stays visible
        return events(id).stream()
                .map(event -> new AttendedEvent(events.get(event, viewer), registrations.persons(event, seen)))
                .toList();
    }

    /** Events that are to come and to which it does not go yet. */
    @Transactional(readOnly = true)
    public List<EventRow> choices(DelegationId id, Viewer viewer) {
        delegations.getToRevise(id, viewer);
        var before = events(id);
        return events.upcoming(viewer, CHOICES).stream()
                .filter(event -> !before.contains(event.id()))
                .toList();
    }

    /** @throws Clash for an event that is not published, or is over */
    public void add(DelegationId id, EventId event, Viewer viewer) {
        var delegation = delegations.getToRevise(id, viewer);
        if (!delegation.goesOn()) throw new Clash("delegation.isOver");
        var found = events.get(event, viewer);
        if (found.status() != EventStatus.PUBLISHED
                || !clock.instant().isBefore(found.text().endsAt())) throw new Clash("delegation.event.gone");
        if (events(id).size() >= MOST) throw new Clash("delegation.event.tooMany", MOST);
        var now = clock.instant();
        var added = jdbc.sql("""
                        insert into delegation_event (delegation_id, event_id, added_by, added_at) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(id.value(), event.value(), viewer.account().value(), now.atOffset(ZoneOffset.UTC))
                .update();
        if (added == 1) publisher.publishEvent(new DelegationEventAdded(id, event, viewer.account(), now));
    }

    /** Whoever is registered there stays so. */
    public void remove(DelegationId id, EventId event, Viewer viewer) {
        delegations.getToRevise(id, viewer);
        var removed = jdbc.sql("delete from delegation_event where delegation_id = ? and event_id = ?")
                .params(id.value(), event.value())
                .update();
        if (removed == 1)
            publisher.publishEvent(new DelegationEventRemoved(id, event, viewer.account(), clock.instant()));
    }

    /** Whether a delegation that everyone sees goes there. */
    @Transactional(readOnly = true)
    public boolean any(EventId event) {
        return jdbc.sql("""
                        select exists (select from delegation_event e join delegation d on d.id = e.delegation_id
                            where e.event_id = ? and d.status = 'PUBLISHED')""").param(event.value()).query(Boolean.class).single();
    }

    private List<EventId> events(DelegationId id) {
        return jdbc.sql("""
                        select d.event_id from delegation_event d join event e on e.id = d.event_id
                        where d.delegation_id = ? order by e.starts_at, e.id""")
                .param(id.value())
                .query((row, number) -> new EventId(row.getObject("event_id", UUID.class)))
                .list();
    }
}
