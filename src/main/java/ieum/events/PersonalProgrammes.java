package ieum.events;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programmes that those who come put together for themselves, with the ticket in hand. */
@Service
@Transactional
public class PersonalProgrammes {
    private final JdbcClient jdbc;
    private final EventLookup lookup;
    private final EventPolicy policy;
    private final EventViews views;
    private final Tickets tickets;
    private final TravelTimes times;
    private final List<Appointments> appointments;

    PersonalProgrammes(
            JdbcClient jdbc,
            EventLookup lookup,
            EventPolicy policy,
            EventViews views,
            Tickets tickets,
            TravelTimes times,
            List<Appointments> appointments) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.policy = policy;
        this.views = views;
        this.tickets = tickets;
        this.times = times;
        this.appointments = appointments;
    }

    @Transactional(readOnly = true)
    public PersonalProgramme get(TicketCode code, Viewer viewer) {
        var ticket = tickets.get(code, viewer);
        var event = views.of(lookup.visible(ticket.event().id(), viewer), viewer);
        var chosen = chosen(ticket.registration());
        chosen.retainAll(ids(event));
        var clashes = new Itineraries(times.of(event.id()), event.text().zone())
                .clashes(
                        ticket.person(),
                        event.sessions().stream()
                                .filter(session -> chosen.contains(session.id()))
                                .toList());
        var organization = ticket.organization();
        return new PersonalProgramme(
                ticket,
                event,
                Set.copyOf(chosen),
                clashes,
                organization == null
                        ? List.of()
                        : appointments.stream()
                                .flatMap(those -> those.of(event, organization).stream())
                                .toList());
    }

    /**
     * These instead of what was chosen before. What the viewer does not see stays as it is.
     *
     * @throws Clash where the registration was cancelled
     */
    public void choose(TicketCode code, Collection<SessionId> sessions, Viewer viewer) {
        var ticket = tickets.get(code, viewer);
        if (!ticket.valid()) throw new Clash("programme.ticketCancelled");
        var seen = ids(views.of(lookup.visible(ticket.event().id(), viewer), viewer));
        // two who save at once are one after the other
        jdbc.sql("select 1 from event_registration where id = ? for update")
                .param(ticket.registration().value())
                .query(Integer.class)
                .single();
        jdbc.sql("delete from event_choice where registration_id = ? and session_id = any (?::uuid[])")
                .params(
                        ticket.registration().value(),
                        seen.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .update();
        sessions.stream()
                .distinct()
                .filter(seen::contains)
                .forEach(session -> jdbc.sql("insert into event_choice (registration_id, session_id) values (?, ?)")
                        .params(ticket.registration().value(), session.value())
                        .update());
    }

    /** How many want to go to each session, to the organisers; nothing to others. */
    @Transactional(readOnly = true)
    public Map<SessionId, Integer> planned(EventId event, Viewer viewer) {
        if (!policy.maySeeAttendees(lookup.hosts(lookup.visible(event, viewer)), viewer)) return Map.of();
        return jdbc
                .sql("""
                        select c.session_id, count(*) as persons from event_choice c
                        join event_registration r on r.id = c.registration_id
                        where r.event_id = ? and r.cancelled_at is null group by c.session_id""")
                .param(event.value())
                .query((row, number) ->
                        Map.entry(new SessionId(row.getObject("session_id", UUID.class)), row.getInt("persons")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** For modules that plan who meets whom: of each organisation, what each of its people has chosen; nothing is chosen, too. */
    @Transactional(readOnly = true)
    public Map<OrganizationId, List<Set<SessionId>>> ofPeople(EventId event) {
        var chosen = new HashMap<OrganizationId, List<Set<SessionId>>>();
        jdbc.sql("""
                        select r.organization_id, array_remove(array_agg(c.session_id), null) as sessions
                        from event_registration r left join event_choice c on c.registration_id = r.id
                        where r.event_id = ? and r.cancelled_at is null and r.organization_id is not null
                        group by r.id, r.organization_id""").param(event.value()).query(row -> {
            var sessions = Arrays.stream((UUID[]) row.getArray("sessions").getArray())
                    .map(SessionId::new)
                    .collect(toSet());
            chosen.computeIfAbsent(
                            new OrganizationId(row.getObject("organization_id", UUID.class)), none -> new ArrayList<>())
                    .add(sessions);
        });
        return chosen;
    }

    private Set<SessionId> chosen(RegistrationId registration) {
        return jdbc
                .sql("select session_id from event_choice where registration_id = ?")
                .param(registration.value())
                .query((row, number) -> new SessionId(row.getObject("session_id", UUID.class)))
                .list()
                .stream()
                .collect(toSet());
    }

    private static Set<SessionId> ids(EventView event) {
        return event.sessions().stream().map(SessionView::id).collect(toSet());
    }
}
