package ieum.events;

import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import ieum.shared.NotFound;
import ieum.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of an event: who came, each counted once, however often and from how many phones it is said. */
@Service
@Transactional
public class CheckIns {
    private final JdbcClient jdbc;
    private final EventLookup lookup;
    private final EventPolicy policy;
    private final Attendance attendance;
    private final PresentNames names;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    CheckIns(
            JdbcClient jdbc,
            EventLookup lookup,
            EventPolicy policy,
            Attendance attendance,
            PresentNames names,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.policy = policy;
        this.attendance = attendance;
        this.names = names;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Everyone who is registered, by name. */
    @Transactional(readOnly = true)
    public List<CheckInRow> sheet(EventId event, Viewer viewer) {
        door(event, viewer);
        var rows = jdbc.sql("""
                        select r.id, r.code, r.person, r.organization_id, r.organization_name, r.category_id, a.at
                        from event_registration r left join event_attendance a on a.registration_id = r.id
                        where r.event_id = ? and r.cancelled_at is null
                        order by r.organization_name, r.person ~ '^[0-9]+$', length(r.person), r.person, r.number""")
                .param(event.value())
                .query((row, number) -> new Expected(
                        new CheckInRow(
                                new RegistrationId(row.getObject("id", UUID.class)),
                                new TicketCode(row.getString("code")),
                                row.getString("person"),
                                "",
                                new CategoryId(row.getObject("category_id", UUID.class)),
                                instant(row.getTimestamp("at"))),
                        PresentNames.Named.of(row)))
                .list();
        var present = names.of(rows.stream().map(Expected::named).toList());
        return rows.stream().map(one -> one.row().of(one.named().in(present))).toList();
    }

    private record Expected(CheckInRow row, PresentNames.Named named) {}

    /** Persons and organisations that have come so far. */
    @Transactional(readOnly = true)
    public Figures here(EventId event, Viewer viewer) {
        door(event, viewer);
        return attendance.figures(event).here();
    }

    /** For modules that come with organisations, which say who may know: of whom somebody has come. */
    @Transactional(readOnly = true)
    public Presence presence(EventId event) {
        var organizations = new HashSet<OrganizationId>();
        var names = new HashSet<String>();
        jdbc.sql("""
                        select distinct r.organization_id, r.organization_name
                        from event_registration r join event_attendance a on a.registration_id = r.id
                        where r.event_id = ? and r.cancelled_at is null""").param(event.value()).query(row -> {
            var organization = row.getObject("organization_id", UUID.class);
            if (organization != null) organizations.add(new OrganizationId(organization));
            else names.add(row.getString("organization_name").strip().toLowerCase(Locale.ROOT));
        });
        return new Presence(organizations, names);
    }

    /**
     * @param typed the code of a ticket, in whatever spelling, or the address that a scanner reads from it
     * @param at when they stood at the door, if that was said later; never before they were registered, nor after now
     * @throws Clash where there is no such ticket for this event, or its registration was cancelled
     */
    public CheckIn record(EventId event, String typed, @Nullable Instant at, Viewer viewer) {
        var found = door(event, viewer);
        if (found.status() != EventStatus.PUBLISHED) throw new Clash("checkin.notPublished");
        var code = TicketCode.of(typed).orElseThrow(() -> new Clash("checkin.unknown", typed.strip()));
        var ticket = jdbc.sql(
                        "select id, person, registered_at, cancelled_at from event_registration where event_id = ? and code = ? for share")
                .params(event.value(), code.value())
                .query((row, number) -> new Ticket(
                        new RegistrationId(row.getObject("id", UUID.class)),
                        row.getString("person"),
                        row.getTimestamp("registered_at").toInstant(),
                        row.getTimestamp("cancelled_at") != null))
                .optional()
                .orElseThrow(() -> new Clash("checkin.unknown", code.spaced()));
        if (ticket.cancelled) throw new Clash("checkin.cancelled", ticket.person);
        var now = clock.instant();
        var came = between(ticket.registeredAt, at == null ? now : at, now);
        var first = jdbc.sql("""
                        insert into event_attendance (registration_id, at, recorded_by, recorded_at)
                        values (?, ?, ?, ?) on conflict (registration_id) do nothing""")
                        .params(
                                ticket.id.value(),
                                came.atOffset(ZoneOffset.UTC),
                                viewer.account().value(),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (first) publisher.publishEvent(new AttendanceRecorded(ticket.id, event, viewer.account(), now));
        return new CheckIn(ticket.id, ticket.person, !first, first ? came : since(ticket.id));
    }

    /** It was the wrong one. What is not there is withdrawn already. */
    public void withdraw(EventId event, RegistrationId id, Viewer viewer) {
        door(event, viewer);
        var withdrawn = jdbc.sql("""
                        delete from event_attendance a using event_registration r
                        where r.id = a.registration_id and r.event_id = ? and r.id = ?""").params(event.value(), id.value()).update();
        if (withdrawn == 1)
            publisher.publishEvent(new AttendanceWithdrawn(id, event, viewer.account(), clock.instant()));
    }

    private record Ticket(RegistrationId id, String person, Instant registeredAt, boolean cancelled) {}

    /** A phone's own clock may be wrong. */
    private static Instant between(Instant earliest, Instant at, Instant latest) {
        if (at.isAfter(latest)) return latest;
        return at.isBefore(earliest) ? earliest : at;
    }

    private Instant since(RegistrationId id) {
        return jdbc.sql("select at from event_attendance where registration_id = ?")
                .param(id.value())
                .query((row, number) -> row.getTimestamp("at").toInstant())
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private Event door(EventId id, Viewer viewer) {
        var event = lookup.visible(id, viewer);
        if (!policy.mayCheckIn(lookup.hosts(event), viewer)) throw new Refused("check in at event " + id);
        return event;
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
