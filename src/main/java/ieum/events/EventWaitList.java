package ieum.events;

import ieum.accounts.AccountId;
import ieum.organizations.OrganizationId;
import ieum.organizations.Viewer;
import ieum.shared.Clash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who waits for a place in a full category. Whoever calls holds the category's lock, but for reading. */
@Component
class EventWaitList {
    private final JdbcClient jdbc;
    private final Attendance attendance;
    private final PresentNames names;
    private final EventPolicy policy;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    EventWaitList(
            JdbcClient jdbc,
            Attendance attendance,
            PresentNames names,
            EventPolicy policy,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.jdbc = jdbc;
        this.attendance = attendance;
        this.names = names;
        this.policy = policy;
        this.publisher = publisher;
        this.clock = clock;
    }

    RegistrationId add(
            EventId event,
            CategoryId category,
            String person,
            Affiliation affiliation,
            String organizationName,
            @Nullable Sector sector,
            AccountId by) {
        var id = RegistrationId.next();
        var organization = affiliation.organization();
        var added = jdbc.sql("""
                        insert into event_waiting (id, event_id, category_id, person, person_key, organization_id,
                            organization_name, name_key, sector, registered_by, registered_at, advanced)
                        select ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?, ?, false
                        where not exists (select from event_registration r where r.event_id = ? and r.person_key = ?
                            and r.organization_key = ? and r.cancelled_at is null)
                        on conflict (event_id, organization_key, person_key) where ended_at is null do nothing""")
                .params(Arrays.asList(
                        id.value(),
                        event.value(),
                        category.value(),
                        person,
                        Spelling.ofPerson(person),
                        organization == null ? null : organization.value(),
                        organizationName,
                        organization == null ? affiliation.key() : "",
                        sector == null ? null : sector.name(),
                        by.value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        event.value(),
                        Spelling.ofPerson(person),
                        affiliation.key()))
                .update();
        if (added == 0) throw new Clash("registration.twice", person);
        publisher.publishEvent(new PersonWaitlisted(id, event, by, clock.instant()));
        return id;
    }

    /** Who waits longest takes what is free now. Nobody is moved up once the event has begun. */
    void advance(EventId event, CategoryId category, @Nullable Integer capacity, Instant begins) {
        if (!clock.instant().isBefore(begins)) return;
        var free = capacity == null ? Integer.MAX_VALUE : capacity - attendance.taken(category);
        if (free <= 0) return;
        for (var waiting : longest(category, free)) {
            end(waiting.id, null, true);
            // somebody may have registered the same person meanwhile, who then needs no second place
            if (attendance.isBooked(event, waiting.affiliation, waiting.person)) continue;
            attendance.book(
                    waiting.id,
                    event,
                    category,
                    waiting.person,
                    waiting.affiliation,
                    waiting.organizationName,
                    waiting.sector,
                    waiting.by,
                    clock.instant());
            publisher.publishEvent(new PersonAdvanced(waiting.id, event, waiting.by, clock.instant()));
        }
        if (capacity != null && attendance.taken(category) < capacity && waits(category))
            advance(event, category, capacity, begins);
    }

    /** Whether it was still waiting. */
    boolean cancel(RegistrationId id, EventId event, AccountId by) {
        if (!end(id, by, false)) return false;
        publisher.publishEvent(new WaitingCancelled(id, event, by, clock.instant()));
        return true;
    }

    boolean waits(CategoryId category) {
        return jdbc.sql("select exists (select 1 from event_waiting where category_id = ? and ended_at is null)")
                .param(category.value())
                .query(Boolean.class)
                .single();
    }

    Optional<AccountId> author(EventId event, RegistrationId id) {
        return jdbc.sql("select registered_by from event_waiting where id = ? and event_id = ? and ended_at is null")
                .params(id.value(), event.value())
                .query((row, number) -> new AccountId(row.getObject("registered_by", UUID.class)))
                .optional();
    }

    /** Those whom the viewer may see by name, each with the place in the queue of its category. */
    List<WaitingRow> list(EventId event, Hosts hosts, Viewer viewer) {
        var all = policy.maySeeAttendees(hosts, viewer);
        var rows = jdbc.sql("""
                        select * from (
                            select w.*, row_number() over (partition by category_id order by number) as position
                            from event_waiting w where event_id = ? and ended_at is null) waiting
                        where ? or organization_id = ? or registered_by = ?
                        order by category_id, number""")
                .params(
                        event.value(),
                        all,
                        viewer.organization().map(OrganizationId::value).orElse(new UUID(0, 0)),
                        viewer.account().value())
                .query((row, number) -> new Shown(
                        new WaitingRow(
                                new RegistrationId(row.getObject("id", UUID.class)),
                                row.getString("person"),
                                "",
                                new CategoryId(row.getObject("category_id", UUID.class)),
                                row.getInt("position"),
                                row.getTimestamp("registered_at").toInstant(),
                                policy.mayCancelRegistration(
                                        hosts, new AccountId(row.getObject("registered_by", UUID.class)), viewer)),
                        PresentNames.Named.of(row)))
                .list();
        var present = names.of(rows.stream().map(Shown::named).toList());
        return rows.stream().map(one -> one.row().of(one.named().in(present))).toList();
    }

    private record Shown(WaitingRow row, PresentNames.Named named) {}

    private record Waiting(
            RegistrationId id,
            String person,
            Affiliation affiliation,
            String organizationName,
            @Nullable Sector sector,
            AccountId by) {}

    private List<Waiting> longest(CategoryId category, int most) {
        return jdbc.sql(
                        "select * from event_waiting where category_id = ? and ended_at is null order by number limit ?")
                .params(category.value(), most)
                .query((row, number) -> read(row))
                .list();
    }

    private static Waiting read(ResultSet row) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        var name = row.getString("organization_name");
        var sector = row.getString("sector");
        return new Waiting(
                new RegistrationId(row.getObject("id", UUID.class)),
                row.getString("person"),
                organization == null
                        ? name.isEmpty() ? Affiliation.none() : Affiliation.named(name)
                        : Affiliation.to(new OrganizationId(organization)),
                name,
                sector == null ? null : Sector.valueOf(sector),
                new AccountId(row.getObject("registered_by", UUID.class)));
    }

    private boolean end(RegistrationId id, @Nullable AccountId by, boolean advanced) {
        return jdbc.sql("""
                        update event_waiting set ended_at = ?, ended_by = ?::uuid, advanced = ?
                        where id = ? and ended_at is null""")
                        .params(Arrays.asList(
                                clock.instant().atOffset(ZoneOffset.UTC),
                                by == null ? null : by.value(),
                                advanced,
                                id.value()))
                        .update()
                == 1;
    }
}
